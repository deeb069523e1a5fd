import { ConnectError } from '../database/connect-error.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** Says why there is no database to work on; anything else is our own bug and is thrown on. */
export function describeDatabaseError(error: unknown, options: CommonOptions, terminal: Terminal): ExitCode {
  if (!(error instanceof ConnectError)) throw error;
  return reportFailure(options, terminal, error, exitCode.failed);
}
