import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guardPath } from '../../6-write/guard-path.ts';
import { whileLocked } from '../../6-write/lock.ts';
import { describeFailure } from '../../6-write/write.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../source-file.ts';

const patienceMilliseconds = 10_000;

/**
 * Writes model files, each whole or not at all. A file that is not any more as it was read is left alone.
 *
 * @param project absolute path of the project folder
 * @param before the texts as they were read; a file that is not among them must not be there
 * @returns why nothing, or not all, was written; empty when all is well
 */
export async function writeModels(
  project: string,
  files: readonly SourceFile[],
  before: readonly SourceFile[],
): Promise<readonly Diagnostic[]> {
  try {
    const objections = files.flatMap(({ path }) => guardPath(project, path) ?? []);
    if (objections.length > 0) return objections;
    const locked = await whileLocked(project, patienceMilliseconds, () => writeNow(project, files, before));
    if ('result' in locked) return locked.result;
    return [createDiagnostic('write/busy', { process: String(locked.owner) })];
  } catch (error) {
    return [describeFailure(error)];
  }
}

function writeNow(project: string, files: readonly SourceFile[], before: readonly SourceFile[]): readonly Diagnostic[] {
  const known = new Map(before.map(({ path, text }) => [path, text]));
  const changed = files.filter(({ path }) => textAt(join(project, path)) !== known.get(path));
  if (changed.length > 0) {
    const reason = 'it was changed while the database was read: run the command again';
    return changed.map(({ path }) => createDiagnostic('write/failed', { path, reason }));
  }
  for (const { path, text } of files) replace(join(project, path), text);
  return [];
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Another file first, then a swap: whoever reads at this moment reads the old text or the new one. */
function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${createHash('sha256').update(path).digest('hex').slice(0, 8)}.draft`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
