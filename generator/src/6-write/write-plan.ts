import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmittedFile } from '../5-emit/emitted-file.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { guardPath } from './guard-path.ts';
import { bearsMark, readOwnedPaths } from './ownership.ts';

/** A file that differs from what is on the disk. `before` is absent when there is none yet. */
export interface FileChange {
  readonly path: string;
  readonly before?: string;
  readonly after: string;
}

/** What must be done so that the disk holds exactly the emitted files. */
export interface WritePlan {
  readonly changes: readonly FileChange[];
  /** Files of an earlier run that no model asks for any more, with their text. */
  readonly orphans: readonly { readonly path: string; readonly before: string }[];
  readonly unchanged: number;
}

/**
 * Compares the emitted files with the disk. Touches nothing.
 *
 * @param project absolute path of the project folder
 * @param output the output folder relative to the project
 */
export function planWrite(project: string, output: string, files: readonly EmittedFile[]): Outcome<WritePlan> {
  const owned = readOwnedPaths(project, output);
  if (owned.value === undefined) return { diagnostics: owned.diagnostics };
  const known = new Set(owned.value);
  const diagnostics: Diagnostic[] = [];
  const changes: FileChange[] = [];
  let unchanged = 0;
  for (const file of files) {
    const compared = compare(project, file, known);
    if (compared === 'unchanged') unchanged++;
    else if ('code' in compared) diagnostics.push(compared);
    else changes.push(compared);
  }
  const orphans = findOrphans(project, known, files, diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  return { value: { changes, orphans, unchanged }, diagnostics };
}

function compare(
  project: string,
  file: EmittedFile,
  owned: ReadonlySet<string>,
): FileChange | Diagnostic | 'unchanged' {
  const objection = guardPath(project, file.path);
  if (objection !== undefined) return objection;
  const before = readIfPresent(join(project, file.path));
  if (before === undefined) return { path: file.path, after: file.text };
  if (before === file.text || file.owner === 'user') return 'unchanged';
  if (!owned.has(file.path) && !bearsMark(file.path, before)) {
    return createDiagnostic('write/foreign-file', { path: file.path });
  }
  return { path: file.path, before, after: file.text };
}

function findOrphans(
  project: string,
  owned: ReadonlySet<string>,
  files: readonly EmittedFile[],
  diagnostics: Diagnostic[],
): { path: string; before: string }[] {
  const wanted = new Set(files.map((file) => file.path));
  const orphans: { path: string; before: string }[] = [];
  for (const path of owned) {
    if (wanted.has(path)) continue;
    const objection = guardPath(project, path);
    if (objection !== undefined) {
      diagnostics.push(objection);
      continue;
    }
    const before = readIfPresent(join(project, path));
    // A file that lost its mark is no longer ours to remove.
    if (before !== undefined && bearsMark(path, before)) orphans.push({ path, before });
  }
  return orphans;
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
