import type { CharacterSet } from './character-set.ts';

/** A regular expression, parsed as far as judging its running time needs. */
export type PatternNode =
  | { readonly kind: 'character'; readonly set: CharacterSet }
  /** `^`, `$`, `\b`: matches without consuming. */
  | { readonly kind: 'anchor'; readonly start: boolean }
  /** `(?=…)` and `(?!…)`: matches without consuming, but takes time of its own. */
  | { readonly kind: 'look'; readonly body: PatternNode }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly least: number; readonly most: number };

/** What the server's regular expressions do not have, or have with another meaning. */
export interface PatternProblem {
  readonly message: string;
}
