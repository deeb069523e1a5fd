import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder where a fetched server is kept for all projects of this user.
 * `XDG_CACHE_HOME` counts only when absolute, as its specification says.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const configured = environment.XDG_CACHE_HOME;
  const base = configured && isAbsolute(configured) ? configured : join(environment.HOME || homedir(), '.cache');
  return join(base, 'espalier');
}
