/** A place in a source file: offsets in UTF-16 code units, `end` not included. Line and column exist only in the printers. */
export interface Span {
  /** Path of the file as the user knows it: relative to the project, with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
