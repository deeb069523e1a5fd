import { type CheckReport, check } from '../6-write/check.ts';
import { compile } from '../compile.ts';
import type { ProjectOutcome } from '../project/read-project.ts';
import { compileProject } from './compile-project.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Compiles what was read and says whether the client on the disk is what would be written. Fails when it is not. */
export async function checkClient(read: ProjectOutcome, options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const { compilation, ...findings } = compileProject(read, compile);
  if (read.value === undefined || compilation === undefined) return report(options, terminal, findings);
  const { folder, config } = read.value;
  const checked = await check(folder, config.output, compilation.files);
  const code = report(options, terminal, {
    ...findings,
    diagnostics: [...findings.diagnostics, ...checked.diagnostics],
    ...(checked.value !== undefined && { result: checked.value, hasFailed: checked.value.stale.length > 0 }),
  });
  if (checked.value !== undefined && options.format === 'text') print(checked.value, terminal);
  return code;
}

function print({ stale, diff }: CheckReport, terminal: Terminal): void {
  terminal.out(diff);
  const are = stale.length === 1 ? 'is' : 'are';
  terminal.note(
    stale.length === 0
      ? 'The generated client is up to date.\n'
      : `${counted(stale.length, 'file')} ${are} stale. Run \`espalier generate\` and commit the result.\n`,
  );
}
