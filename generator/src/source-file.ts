/** A file handed to the compiler. Reading it from the disk is the commands' work, not the pipeline's. */
export interface SourceFile {
  /** Relative to the project folder, forward slashes. */
  readonly path: string;
  readonly text: string;
}
