import { catalog } from '../diagnostics/catalog/index.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { explain as explainCode } from '../diagnostics/explain.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { OutputFormat } from './output-format.ts';
import type { Terminal } from './terminal.ts';

/** `espalier explain CODE`: prints the catalogue's page of a diagnostic. */
export function explain(code: string, format: OutputFormat, terminal: Terminal): ExitCode {
  const page = explainCode(code);
  if (page === undefined) {
    const near = didYouMean(code, Object.keys(catalog));
    terminal.note(`There is no diagnostic "${code}".${near === undefined ? '' : ` Did you mean "${near}"?`}\n`);
    return exitCode.failed;
  }
  terminal.out(format === 'json' ? `${JSON.stringify({ code, page }, null, 2)}\n` : page);
  return exitCode.fine;
}
