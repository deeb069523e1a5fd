/** What a command tells the shell. */
export const exitCode = {
  /** All is well. */
  fine: 0,
  /** The input or the check failed. */
  failed: 1,
  /** The command line itself makes no sense. */
  usage: 2,
  /** A bug of Espalier. */
  bug: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
