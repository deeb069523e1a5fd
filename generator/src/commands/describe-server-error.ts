import { ServerStartError, ServerUnavailableError } from '../server/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Says why there is no server and what to do; anything else is our own bug and is thrown on. */
export function describeServerError(error: unknown, options: CommonOptions, terminal: Terminal): ExitCode {
  if (!(error instanceof ServerUnavailableError || error instanceof ServerStartError)) throw error;
  if (options.format === 'json') terminal.out(`${JSON.stringify({ error: error.name, message: error.message })}\n`);
  else terminal.note(`${colorsOf(terminal).red('error')}: ${error.message}\n`);
  return exitCode.failed;
}
