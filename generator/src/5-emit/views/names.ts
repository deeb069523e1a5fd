/** An import or export declaration: names, and the module they come from. */
export interface NamesView<Keyword extends string> {
  readonly keyword: Keyword;
  readonly names: readonly string[];
  /** The names, separated by commas. */
  readonly list: string;
  /** The module as a string literal. */
  readonly module: string;
  /** Whether it needs more than one line. */
  readonly isWide: boolean;
}
