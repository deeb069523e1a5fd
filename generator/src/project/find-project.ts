import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';

/** The settings file whose folder is the project. */
export const configFileName = 'espalier.yaml';

/** Finds the project that `folder` lies in: the nearest folder upwards that holds `espalier.yaml`. */
export function findProject(folder: string): Outcome<string> {
  const start = resolve(folder);
  for (let current = start; ; current = dirname(current)) {
    if (existsSync(join(current, configFileName))) return { value: current, diagnostics: [] };
    if (current === dirname(current))
      return { diagnostics: [createDiagnostic('project/no-config', { folder: start })] };
  }
}
