import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localFolder } from '../own-files.ts';
import type { WritePlan } from './write-plan.ts';

/** Steps that put everything back, in the order in which they became necessary. */
type Undo = (() => void)[];

/**
 * Carries a plan out, all or nothing: every new text is first written to a staging folder on the same disk, so that
 * a full disk is met before anything has changed; then files are swapped by renames, and swapped back when one fails.
 *
 * @throws what the file system says, after everything is as it was
 */
export function commit(project: string, output: string, plan: WritePlan): void {
  const undo: Undo = [];
  const stagings = makeStagings(project, output, plan, undo);
  const stagingOf = (path: string) => join(project, isLocal(path) ? localFolder : output, '.staging');
  try {
    plan.changes.forEach((change, index) => {
      writeFileSync(join(stagingOf(change.path), `new-${index}`), change.after);
    });
    plan.changes.forEach((change, index) => {
      const target = join(project, change.path);
      const staging = stagingOf(change.path);
      makeFolder(dirname(target), undo);
      keepOld(target, join(staging, `old-${index}`), change.before !== undefined, undo);
      renameSync(join(staging, `new-${index}`), target);
    });
    plan.orphans.forEach((orphan, index) => {
      const target = join(project, orphan.path);
      keepOld(target, join(stagingOf(orphan.path), `orphan-${index}`), true, undo);
      unlinkSync(target);
    });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const staging of stagings) rmSync(staging, { recursive: true, force: true });
  }
  for (const orphan of plan.orphans) removeIfEmpty(dirname(join(project, orphan.path)));
}

function isLocal(path: string): boolean {
  return path.startsWith(`${localFolder}/`);
}

/** One staging folder for each disk that the files may lie on. What a run that was killed left there is cleared away. */
function makeStagings(project: string, output: string, plan: WritePlan, undo: Undo): string[] {
  const paths = [...plan.changes, ...plan.orphans].map((entry) => entry.path);
  const homes = new Set(paths.map((path) => (isLocal(path) ? localFolder : output)));
  return [...homes].map((home) => {
    const staging = join(project, home, '.staging');
    rmSync(staging, { recursive: true, force: true });
    makeFolder(join(project, home), undo);
    mkdirSync(staging);
    return staging;
  });
}

function makeFolder(folder: string, undo: Undo): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true, force: true }));
}

function keepOld(target: string, copy: string, exists: boolean, undo: Undo): void {
  if (exists) linkOrCopy(target, copy);
  undo.push(() => (exists ? renameSync(copy, target) : rmSync(target, { force: true })));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems know no hard links; the copy fails with the real reason if there is another one.
    copyFileSync(from, to);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Other files live there: the folder stays.
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}
