import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Says why a file must not be written or removed: it lies outside the project, a link on the way leads
 * out of the project, or it is itself a link or a folder. `undefined` when it may.
 */
export function guardPath(project: string, path: string): Diagnostic | undefined {
  if (leaves(relative(project, join(project, path))) || isAbsolute(path)) {
    return createDiagnostic('write/outside-project', { path });
  }
  const absolute = join(project, path);
  const status = lstatSync(absolute, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) return createDiagnostic('write/not-a-file', { path });
  const home = realpathSync(project);
  const folder = nearestFolder(dirname(absolute));
  if (leaves(relative(home, folder))) return createDiagnostic('write/link-out', { path });
  return undefined;
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/** The real path of the closest ancestor that exists: what does not exist yet cannot be a link. */
function nearestFolder(folder: string): string {
  let current = folder;
  while (lstatSync(current, { throwIfNoEntry: false }) === undefined) current = dirname(current);
  return realpathSync(current);
}
