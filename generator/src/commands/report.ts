import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printCodeFrames } from '../diagnostics/print-code-frame.ts';
import { jsonDiagnostics } from '../diagnostics/print-json.ts';
import { printSarif } from '../diagnostics/print-sarif.ts';
import type { SourceFile } from '../source-file.ts';
import { counted } from './counted.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { jsonText } from './json-text.ts';
import type { CommonOptions } from './output-format.ts';
import { ownVersion } from './own-version.ts';
import type { Terminal } from './terminal.ts';

/** What a command found and did. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that the diagnostics point into. */
  readonly texts?: readonly SourceFile[];
  /** What was done, for the JSON report. */
  readonly result?: object;
  /** True when the command failed for another reason than an error among the diagnostics. */
  readonly hasFailed?: boolean;
}

/**
 * Prints the findings in the wanted format: as text to stderr, as JSON or SARIF to stdout.
 *
 * @returns `failed` when the command failed or there is an error among the diagnostics
 */
export function report(options: CommonOptions, terminal: Terminal, findings: Findings): ExitCode {
  const { diagnostics, texts = [], result = {} } = findings;
  const hasFailed = findings.hasFailed === true || diagnostics.some((found) => found.severity === 'error');
  if (options.format === 'sarif') terminal.out(printSarif(diagnostics, texts, ownVersion()));
  else if (options.format === 'json') {
    const found = jsonDiagnostics(diagnostics, texts);
    terminal.out(jsonText({ ok: !hasFailed, ...result, diagnostics: found }, options));
  } else terminal.note(printCodeFrames(diagnostics, texts, terminal.color) + summary(diagnostics));
  return hasFailed ? exitCode.failed : exitCode.fine;
}

/** `2 errors, 1 warning`, or nothing. */
function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((found) => found.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''];
  const text = parts.filter((part) => part !== '').join(', ');
  return text === '' ? '' : `${text}\n`;
}
