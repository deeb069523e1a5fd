import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether what is at `path` really lies in the folder `project`, links followed. Throws when it is not there. */
export function isInside(project: string, path: string): boolean {
  return `${realpathSync(path)}${sep}`.startsWith(`${realpathSync(project)}${sep}`);
}
