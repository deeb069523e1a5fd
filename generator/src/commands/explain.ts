import { catalog } from '../diagnostics/catalog/index.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { explain as explainCode } from '../diagnostics/explain.ts';
import { migrationErrors } from '../diagnostics/migration-errors.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { jsonText } from './json-text.ts';
import type { OutputFormat } from './output-format.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** `espalier explain CODE`: prints the catalogue's page of a diagnostic. */
export function explain(code: string, format: OutputFormat, terminal: Terminal): ExitCode {
  const page = explainCode(code);
  if (page === undefined) {
    const near = didYouMean(code, [...Object.keys(catalog), ...Object.keys(migrationErrors)]);
    const message = `There is no diagnostic "${code}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    return reportFailure({ format }, terminal, { code: 'unknown-code', message }, exitCode.failed);
  }
  terminal.out(format === 'json' ? jsonText({ ok: true, code, page, diagnostics: [] }) : page);
  return exitCode.fine;
}
