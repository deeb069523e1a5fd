import { parse } from '../../generator/src/1-parse/parse.ts';
import { type Config, defaultConfig } from '../../generator/src/2-validate/config.ts';
import type { Declaration } from '../../generator/src/2-validate/declaration.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import { validateConfig } from '../../generator/src/2-validate/validate-config.ts';
import { link } from '../../generator/src/3-link/link.ts';
import type { Diagnostic } from '../../generator/src/diagnostics/diagnostic.ts';
import type { SourceFile } from '../../generator/src/source-file.ts';

/** Runs the phases that have diagnostics of their own over files in memory; `espalier.yaml` is the settings, the others are models. */
export function checkSources(sources: readonly SourceFile[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const declarations: Declaration[] = [];
  let config: Config = defaultConfig;
  for (const source of sources) {
    const parsed = parse(source);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value === undefined) continue;
    if (source.path === 'espalier.yaml') {
      const outcome = validateConfig(parsed.value);
      diagnostics.push(...outcome.diagnostics);
      config = outcome.value ?? config;
    } else {
      const outcome = validate(parsed.value);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value !== undefined) declarations.push(outcome.value);
    }
  }
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return diagnostics;
  return [...diagnostics, ...link(declarations, config).diagnostics];
}
