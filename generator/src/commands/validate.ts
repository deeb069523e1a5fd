import { compile } from '../compile.ts';
import { readProject } from '../project/read-project.ts';
import { compileProject } from './compile-project.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `espalier validate`: checks the models and writes nothing. */
export function validate(options: CommonOptions, terminal: Terminal): ExitCode {
  const { compilation, ...findings } = compileProject(readProject(options.project), compile);
  if (compilation === undefined) return report(options, terminal, findings);
  const { models, embedded, enums } = compilation.graph;
  const result = { models: models.length, embedded: embedded.length, enums: enums.length };
  const code = report(options, terminal, { ...findings, result });
  if (options.format === 'text') {
    const parts = [
      counted(result.models, 'model'),
      counted(result.embedded, 'embedded type'),
      counted(result.enums, 'enum'),
    ];
    terminal.note(`Valid: ${parts.join(', ')}.\n`);
  }
  return code;
}
