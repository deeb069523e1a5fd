import { readFile } from 'node:fs/promises';

/** Says whether a process runs. One that has ended, but that nobody has waited for yet, does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) Z /s.test(status);
}
