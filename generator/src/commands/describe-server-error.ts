import { ServerStartError, ServerUnavailableError } from '../server/index.ts';
import type { DevOptions } from './dev.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** What mongod ends with when another program listens on its port. */
const portInUse = 48;

/** Says why there is no server and what to do; anything else is our own bug and is thrown on. */
export function describeServerError(error: unknown, options: DevOptions, terminal: Terminal): ExitCode {
  if (!(error instanceof ServerUnavailableError || error instanceof ServerStartError)) throw error;
  if (options.port === undefined || !(error instanceof ServerStartError) || error.exitCode !== portInUse)
    return reportFailure(options, terminal, error, exitCode.failed);
  const message = `Port ${options.port} is in use. Choose another one, or leave --port out: a free one is found then.`;
  return reportFailure(options, terminal, { code: 'server/port-in-use', message }, exitCode.failed);
}
