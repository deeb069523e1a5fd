/** How a command prints what it found. */
export type OutputFormat = 'text' | 'json' | 'sarif';

/** How and where a command works, whatever else it is told. */
export interface CommonOptions {
  /** The folder to look for the project in. */
  readonly project: string;
  readonly format: OutputFormat;
  /** Each report as JSON on one line, for commands that print several. */
  readonly isOneLine?: boolean;
}
