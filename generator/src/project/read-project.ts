import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from '../1-parse/parse.ts';
import type { Config } from '../2-validate/config.ts';
import { validateConfig } from '../2-validate/validate-config.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';
import { configFileName, findProject } from './find-project.ts';
import { isInside } from './is-inside.ts';
import { isModelFile } from './is-model-file.ts';
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
  /** The settings, also when the models cannot be read. */
  readonly config?: Config;
}

/** Reads the project that `folder` lies in. */
export function readProject(folder: string): ProjectOutcome {
  const found = findProject(folder);
  return found.value === undefined ? { diagnostics: found.diagnostics, texts: [] } : readProjectAt(found.value);
}

/**
 * Reads the project of which `folder` is the folder of `espalier.yaml`.
 *
 * @param folder an absolute path
 */
export function readProjectAt(folder: string): ProjectOutcome {
  const source = readSource(folder, configFileName);
  if (source.value === undefined) return { diagnostics: source.diagnostics, texts: [] };
  const parsed = parse(source.value);
  const checked = parsed.value === undefined ? parsed : validateConfig(parsed.value);
  if (checked.value === undefined || !('models' in checked.value))
    return { diagnostics: checked.diagnostics, texts: [source.value] };
  const config = checked.value;
  const models = readModels(folder, config.models);
  const outcome = {
    config,
    texts: [source.value, ...models.sources],
    diagnostics: [...checked.diagnostics, ...models.diagnostics],
  };
  return models.diagnostics.length > 0 ? outcome : { ...outcome, value: { folder, config, sources: models.sources } };
}

function readModels(project: string, folder: string): { sources: SourceFile[]; diagnostics: Diagnostic[] } {
  const listed = listModelFiles(project, folder);
  if (listed.value === undefined) return { sources: [], diagnostics: [...listed.diagnostics] };
  const outcomes = listed.value.map((path) => readSource(project, path));
  return {
    sources: outcomes.flatMap((outcome) => (outcome.value === undefined ? [] : [outcome.value])),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  };
}

/** The paths of the model files, relative to the project, with forward slashes. */
function listModelFiles(project: string, folder: string): Outcome<readonly string[]> {
  const absolute = join(project, folder);
  try {
    if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true)
      return { diagnostics: [createDiagnostic('project/no-models-folder', { folder })] };
    // Before it is listed: behind a link to elsewhere may be a whole disk.
    if (!isInside(project, absolute)) return { diagnostics: [createDiagnostic('project/link-out', { path: folder })] };
    const paths = readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && isModelFile(entry.name))
      .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
    if (paths.length > 0) return { value: paths, diagnostics: [] };
    return { diagnostics: [createDiagnostic('project/no-models', { folder })] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { diagnostics: [createDiagnostic('project/unreadable-file', { path: folder, reason: error.message })] };
  }
}
