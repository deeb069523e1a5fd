import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EmittedFile } from '../5-emit/emitted-file.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { guardPath } from './guard-path.ts';
import { whileLocked } from './lock.ts';
import { describeFailure } from './write.ts';

/** What is written when a migration is made or sealed, or when those go away that another one replaces. */
export interface MigrationWrite {
  /** The files of a new migration, all in one folder that is not there yet; none when only the seal changes. */
  readonly files: readonly EmittedFile[];
  /** Folders of migrations that go away, relative to the project; none when absent. */
  readonly removed?: readonly string[];
  /** `espalier.sum`. `before` is what was read; absent when there was none. */
  readonly seal: { readonly path: string; readonly before?: string; readonly after: string };
}

/** `changed`: somebody else wrote to the folder since it was read, and nothing was written. */
export type MigrationWritten = 'written' | 'changed';

const patienceMilliseconds = 10_000;

/**
 * Writes a migration, all or nothing: its folder comes into place by one rename, then the seal by another. A run that is
 * killed between the two leaves a migration that is not listed in the seal, which the next run says.
 *
 * @param project absolute path of the project folder
 * @param output the output folder relative to the project
 */
export async function writeMigration(
  project: string,
  output: string,
  write: MigrationWrite,
): Promise<Outcome<MigrationWritten>> {
  try {
    const locked = await whileLocked(project, patienceMilliseconds, () => writeNow(project, output, write));
    if ('result' in locked) return locked.result;
    return { diagnostics: [createDiagnostic('write/busy', { process: String(locked.owner) })] };
  } catch (error) {
    return { diagnostics: [describeFailure(error)] };
  }
}

function writeNow(project: string, output: string, write: MigrationWrite): Outcome<MigrationWritten> {
  const { files, removed = [], seal } = write;
  const objections = [...files, seal].map(({ path }) => guardPath(project, path)).filter(isDiagnostic);
  if (objections.length > 0) return { diagnostics: objections };
  const sealed = join(project, seal.path);
  const folders = files.map(({ path }) => dirname(join(project, path)));
  const now = existsSync(sealed) ? readFileSync(sealed, 'utf8') : undefined;
  if (now !== seal.before || folders.some((folder) => existsSync(folder))) return { value: 'changed', diagnostics: [] };
  const staging = join(project, output, '.staging');
  const made = [mkdirSync(join(project, output), { recursive: true })];
  rmSync(staging, { recursive: true, force: true });
  try {
    stage(staging, files, seal.after);
    made.push(mkdirSync(dirname(sealed), { recursive: true }));
    moveIntoPlace(staging, folders[0], () =>
      moveAway(
        removed.map((path) => join(project, path)),
        join(staging, 'removed'),
        () => renameSync(join(staging, 'seal'), sealed),
      ),
    );
  } catch (error) {
    for (const first of made) if (first !== undefined) rmSync(first, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return { value: 'written', diagnostics: [] };
}

/** Everything is written first, so that a full disk is met before anything is in its place. */
function stage(staging: string, files: readonly EmittedFile[], seal: string): void {
  // Not recursively: on a disk that is read-only, Node would say that a folder is missing.
  mkdirSync(staging);
  mkdirSync(join(staging, 'migration'));
  for (const { path, text } of files) writeFileSync(join(staging, 'migration', basename(path)), text);
  writeFileSync(join(staging, 'seal'), seal);
}

function moveIntoPlace(staging: string, folder: string | undefined, next: () => void): void {
  if (folder !== undefined) renameSync(join(staging, 'migration'), folder);
  try {
    next();
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Moves folders aside, and back where what comes next fails. */
function moveAway(folders: readonly string[], to: string, next: () => void): void {
  mkdirSync(to);
  const moved: string[] = [];
  try {
    for (const folder of folders) {
      renameSync(folder, join(to, basename(folder)));
      moved.push(folder);
    }
    next();
  } catch (error) {
    for (const folder of moved) renameSync(join(to, basename(folder)), folder);
    throw error;
  }
}

function isDiagnostic(found: Diagnostic | undefined): found is Diagnostic {
  return found !== undefined;
}
