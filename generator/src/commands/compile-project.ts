import type { Compilation, compile } from '../compile.ts';
import type { ProjectOutcome } from '../project/read-project.ts';
import type { Findings } from './report.ts';

/** What was read and compiled: the project's files when all is well, and in any case what there is to report. */
export interface CompiledProject extends Findings {
  readonly compilation?: Compilation;
}

/** Compiles what was read, with the given compiler: the plain one, or one that remembers. */
export function compileProject(
  { value, diagnostics, texts }: ProjectOutcome,
  compiler: typeof compile,
): CompiledProject {
  if (value === undefined) return { diagnostics, texts };
  const compiled = compiler(value.sources, value.config);
  const all = { diagnostics: [...diagnostics, ...compiled.diagnostics], texts };
  return compiled.value === undefined ? all : { ...all, compilation: compiled.value };
}
