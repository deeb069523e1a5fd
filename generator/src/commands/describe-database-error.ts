import { databaseFailure } from '../database/database-failure.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** Says what is wrong with the database; anything else is our own bug and is thrown on. */
export function describeDatabaseError(error: unknown, options: CommonOptions, terminal: Terminal): ExitCode {
  const failure = databaseFailure(error);
  if (failure === undefined) throw error;
  return reportFailure(options, terminal, failure, exitCode.failed);
}
