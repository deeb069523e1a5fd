/** How a command prints what it found. */
export type OutputFormat = 'text' | 'json' | 'sarif';

/** The options that every command has. */
export interface CommonOptions {
  /** The folder to look for the project in; the current one when absent. */
  readonly project: string;
  readonly format: OutputFormat;
}
