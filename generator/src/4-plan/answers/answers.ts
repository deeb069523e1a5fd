/** What a person answered, by flags or on a terminal. Subjects are names of the models: `Post.title`, `Status.gone`. */
export interface Answers {
  /** `--rename Post.title=heading`: by the old subject, the new name. */
  readonly renames: ReadonlyMap<string, string>;
  /** `--drop Post.title`: it is gone, whatever is new. */
  readonly drops: ReadonlySet<string>;
  /** `--fill Post.words=0`: the value as typed: JSON, or a text as it is. */
  readonly fills: ReadonlyMap<string, string>;
  /** `--map Status.gone=draft`: what a removed value of an enum becomes. */
  readonly maps: ReadonlyMap<string, string>;
  /** `--transform Post.author`: a data step will be written. */
  readonly transforms: ReadonlySet<string>;
}

/** Nothing was answered. */
export const noAnswers: Answers = {
  renames: new Map(),
  drops: new Set(),
  fills: new Map(),
  maps: new Map(),
  transforms: new Set(),
};
