import { check } from '../6-write/check.ts';
import { write } from '../6-write/write.ts';
import type { WriteReport } from '../6-write/write-report.ts';
import { compile } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Project, readProject } from '../project/read-project.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Options of `espalier generate`, `--watch` aside. */
export interface GenerateOptions extends CommonOptions {
  /** Write nothing; fail when something would be written. */
  readonly check: boolean;
}

/** `espalier generate`: compiles the models and writes the client. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<ExitCode> {
  const read = readProject(options.project);
  const project = read.value;
  if (project === undefined) return report(options, terminal, read.texts, read.diagnostics);
  const compiled = compile(project.sources, project.config);
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics];
  if (compiled.value === undefined) return report(options, terminal, read.texts, diagnostics);
  const { files } = compiled.value;
  if (options.check) {
    const checked = await check(project.folder, project.config.output, files);
    return reportCheck(options, terminal, read.texts, [...diagnostics, ...checked.diagnostics], checked.value);
  }
  const written = await write(project.folder, project.config.output, files);
  if (options.format === 'text' && written.value !== undefined)
    terminal.note(summarize(project, written.value, terminal));
  return report(options, terminal, read.texts, [...diagnostics, ...written.diagnostics], { ...written.value });
}

function reportCheck(
  options: GenerateOptions,
  terminal: Terminal,
  texts: Parameters<typeof report>[2],
  diagnostics: readonly Diagnostic[],
  checked: { readonly stale: readonly string[]; readonly diff: string } | undefined,
): ExitCode {
  if (checked === undefined || options.format !== 'text') {
    const code = report(options, terminal, texts, diagnostics, { ...checked });
    return checked !== undefined && checked.stale.length > 0 ? exitCode.failed : code;
  }
  const code = report(options, terminal, texts, diagnostics);
  terminal.out(checked.diff);
  if (checked.stale.length === 0) {
    terminal.note('The generated client is up to date.\n');
    return code;
  }
  terminal.note(`${count(checked.stale.length, 'file')} stale. Run \`espalier generate\` and commit the result.\n`);
  return exitCode.failed;
}

/** One line for people: what a write did. */
export function summarize(project: Project, written: WriteReport, terminal: Terminal): string {
  const colors = colorsOf(terminal);
  const parts = [
    written.created.length > 0 ? `${written.created.length} created` : '',
    written.updated.length > 0 ? `${written.updated.length} updated` : '',
    written.removed.length > 0 ? `${written.removed.length} removed` : '',
    `${written.unchanged} unchanged`,
  ].filter((part) => part !== '');
  return `${colors.green('✓')} ${project.config.output}: ${parts.join(', ')}\n`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? ' is' : 's are'}`;
}
