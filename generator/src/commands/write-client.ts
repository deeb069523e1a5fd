import { write } from '../6-write/write.ts';
import type { WriteReport } from '../6-write/write-report.ts';
import type { compile } from '../compile.ts';
import type { ProjectOutcome } from '../project/read-project.ts';
import { compileProject } from './compile-project.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Compiles what was read, writes the client, and reports both. */
export async function writeClient(
  read: ProjectOutcome,
  compiler: typeof compile,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const { compilation, ...findings } = compileProject(read, compiler);
  if (read.value === undefined || compilation === undefined) return report(options, terminal, findings);
  const { folder, config } = read.value;
  const written = await write(folder, config.output, compilation.files);
  const code = report(options, terminal, {
    ...findings,
    diagnostics: [...findings.diagnostics, ...written.diagnostics],
    ...(written.value !== undefined && { result: written.value }),
  });
  if (written.value !== undefined && options.format === 'text') {
    const took = Math.round(performance.now() - start);
    terminal.note(`${colorsOf(terminal).green('✓')} ${config.output}: ${summary(written.value)} (${took} ms)\n`);
  }
  return code;
}

function summary({ created, updated, removed, unchanged }: WriteReport): string {
  const parts = Object.entries({ created, updated, removed })
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${paths.length} ${what}`);
  return (unchanged > 0 || parts.length === 0 ? [...parts, `${unchanged} unchanged`] : parts).join(', ');
}
