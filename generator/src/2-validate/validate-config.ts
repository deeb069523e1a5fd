import type { Document } from '../1-parse/document.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { configSchema } from '../schema/config-schema.ts';
import { compileSchema } from './compile-schema.ts';
import { type Config, defaultConfig } from './config.ts';
import { schemaDiagnostics } from './schema-diagnostics.ts';

const check = compileSchema(() => configSchema);

/** Phase 2 for `espalier.yaml`. Without such a file take `defaultConfig`. */
export function validateConfig(document: Document): Outcome<Config> {
  const diagnostics = schemaDiagnostics(document, check(document.value));
  if (diagnostics.length > 0) return { diagnostics };
  // The check above is the proof that TypeScript cannot see.
  const written = { ...defaultConfig, ...(document.value as Partial<Config> | null) };
  const config = { ...written, models: tidy(written.models), output: tidy(written.output) };
  if (!contains(config.models, config.output) && !contains(config.output, config.models))
    return { value: config, diagnostics };
  const [models, output] = [config.models || '.', config.output || '.'];
  const key = config.output !== defaultConfig.output ? 'output' : 'models';
  return {
    diagnostics: [createDiagnostic('validate/folders-overlap', { models, output }, document.spansAt([key]).value)],
  };
}

/** `./a//b/.` becomes `a/b`; the project folder itself becomes the empty text. */
function tidy(folder: string): string {
  const steps = folder.split('/').filter((step) => step !== '' && step !== '.');
  return steps.join('/');
}

function contains(outer: string, inner: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`);
}
