import { compile } from '../compile.ts';
import { readProject } from '../project/read-project.ts';
import type { ExitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `espalier validate`: checks the models and writes nothing. */
export function validate(options: CommonOptions, terminal: Terminal): ExitCode {
  const read = readProject(options.project);
  if (read.value === undefined) return report(options, terminal, read.texts, read.diagnostics);
  const compiled = compile(read.value.sources, read.value.config);
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics];
  const graph = compiled.value?.graph;
  if (graph !== undefined && options.format === 'text') {
    terminal.note(
      `${graph.models.length} models, ${graph.embedded.length} embedded types, ${graph.enums.length} enums: valid.\n`,
    );
  }
  return report(options, terminal, read.texts, diagnostics);
}
