import type { ExitCode } from './exit-code.ts';
import { jsonText } from './json-text.ts';
import type { OutputFormat } from './output-format.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** What went wrong outside of the models, such as a server that does not start. */
export interface Failure {
  /** Stable and machine-readable, such as `server/unavailable`. */
  readonly code: string;
  /** What happened and what to do, without a full stop where it is one phrase. */
  readonly message: string;
}

/** Tells of a failure that is no diagnostic: as text to stderr, as JSON to stdout. Returns `result`. */
export function reportFailure(
  { format }: { readonly format: OutputFormat },
  terminal: Terminal,
  { code, message }: Failure,
  result: ExitCode,
): ExitCode {
  if (format === 'json') terminal.out(jsonText({ ok: false, error: { code, message }, diagnostics: [] }));
  else terminal.note(`${colorsOf(terminal).red('error')}: ${message}\n`);
  return result;
}
