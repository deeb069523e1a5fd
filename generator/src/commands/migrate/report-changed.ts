import { type ExitCode, exitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';

/** Says that somebody else wrote to the migrations since they were read, so that nothing was written. */
export function reportChanged(options: Pick<CommonOptions, 'format'>, terminal: Terminal): ExitCode {
  const message = 'Another run wrote to the migrations at the same time. Run the command again.';
  return reportFailure(options, terminal, { code: 'migrate/order', message }, exitCode.failed);
}
