/** A file that phase 5 gives. */
export interface EmittedFile {
  /** Relative to the project folder, forward slashes. */
  readonly path: string;
  readonly text: string;
  /** `espalier`: rewritten and removed with its model. `user`: created once and then never touched. */
  readonly owner: 'espalier' | 'user';
}
