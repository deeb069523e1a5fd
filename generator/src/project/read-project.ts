import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../1-parse/parse.ts';
import type { Config } from '../2-validate/config.ts';
import { validateConfig } from '../2-validate/validate-config.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';
import { configFileName, findProject } from './find-project.ts';
import { readSource } from './read-source.ts';

/** A project as it lies on the disk: its settings and the texts of its models. */
export interface Project {
  /** Absolute path of the folder of `espalier.yaml`. */
  readonly folder: string;
  readonly config: Config;
  /** The model files, sorted by path. */
  readonly sources: readonly SourceFile[];
}

/** What was read, also when it is not a whole project: the texts are needed to print the diagnostics. */
export interface ProjectOutcome extends Outcome<Project> {
  readonly texts: readonly SourceFile[];
}

/** Reads the project that `folder` lies in. */
export function readProject(folder: string): ProjectOutcome {
  const found = findProject(folder);
  if (found.value === undefined) return { diagnostics: found.diagnostics, texts: [] };
  const source = readSource(found.value, configFileName);
  if (source.value === undefined) return { diagnostics: source.diagnostics, texts: [] };
  const parsed = parse(source.value);
  const config = parsed.value === undefined ? parsed : validateConfig(parsed.value);
  if (config.value === undefined || !('models' in config.value))
    return { diagnostics: config.diagnostics, texts: [source.value] };
  const models = readModels(found.value, config.value.models);
  const texts = [source.value, ...models.sources];
  if (models.diagnostics.length > 0) return { diagnostics: [...config.diagnostics, ...models.diagnostics], texts };
  return {
    value: { folder: found.value, config: config.value, sources: models.sources },
    diagnostics: config.diagnostics,
    texts,
  };
}

function readModels(project: string, folder: string): { sources: SourceFile[]; diagnostics: Diagnostic[] } {
  if (!existsSync(join(project, folder))) {
    return { sources: [], diagnostics: [createDiagnostic('project/no-models-folder', { folder })] };
  }
  const paths = listYaml(project, folder);
  if (paths.length === 0) return { sources: [], diagnostics: [createDiagnostic('project/no-models', { folder })] };
  const sources: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const source = readSource(project, path);
    diagnostics.push(...source.diagnostics);
    if (source.value !== undefined) sources.push(source.value);
  }
  return { sources, diagnostics };
}

function listYaml(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(project.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
