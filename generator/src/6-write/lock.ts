import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { localFolder } from '../own-files.ts';

const pollMilliseconds = 25;

/**
 * Runs `body` while no other process writes to the project. A lock whose owner is dead is taken over.
 *
 * @param patience how long to wait for a living owner, in milliseconds
 * @returns what `body` returns, or the process id of the owner that did not let go
 */
export async function whileLocked<Result>(
  project: string,
  patience: number,
  body: () => Result,
): Promise<{ readonly result: Result } | { readonly owner: number }> {
  mkdirSync(join(project, localFolder), { recursive: true });
  const path = join(project, localFolder, 'write.lock');
  const deadline = Date.now() + patience;
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner !== undefined && !isAlive(owner)) rmSync(path, { force: true });
    else if (Date.now() > deadline) return { owner: owner ?? 0 };
    else await sleep(pollMilliseconds);
  }
  try {
    return { result: body() };
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const owner = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isNaN(owner) ? undefined : owner;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
