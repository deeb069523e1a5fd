import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printCodeFrames } from '../diagnostics/print-code-frame.ts';
import { jsonDiagnostics } from '../diagnostics/print-json.ts';
import { printSarif } from '../diagnostics/print-sarif.ts';
import type { SourceFile } from '../source-file.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { ownVersion } from './own-version.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints the diagnostics in the wanted format: as text to stderr, as JSON or SARIF to stdout.
 *
 * @param result what the command did, for the JSON report
 * @returns `failed` when there is an error among them
 */
export function report(
  options: CommonOptions,
  terminal: Terminal,
  sources: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  result: object = {},
): ExitCode {
  const hasFailed = diagnostics.some((found) => found.severity === 'error');
  if (options.format === 'sarif') terminal.out(printSarif(diagnostics, sources, ownVersion()));
  else if (options.format === 'json') {
    const found = jsonDiagnostics(diagnostics, sources);
    terminal.out(`${JSON.stringify({ ok: !hasFailed, ...result, diagnostics: found }, null, 2)}\n`);
  } else terminal.note(printCodeFrames(diagnostics, sources, terminal.color) + summary(diagnostics));
  return hasFailed ? exitCode.failed : exitCode.fine;
}

/** `2 errors, 1 warning`, or nothing. */
function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((found) => found.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [count(errors, 'error'), count(warnings, 'warning')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')}\n`;
}

function count(amount: number, noun: string): string {
  if (amount === 0) return '';
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
