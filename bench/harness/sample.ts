import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What one run of one side took: wall time, and the CPU time of this process, both in milliseconds. */
export interface Sample {
  readonly wall: number;
  readonly cpu: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage: (options: { type: 'minor' }) => void = runInNewContext('gc');

/**
 * Runs `body` once and times it. Young garbage is collected before, so that nobody pays for what another has just left.
 * Not all of it: a full collection per sample makes V8 forget optimized code of sides that wait for their turn, which no
 * program that keeps running goes through.
 */
export async function timed(body: () => Promise<unknown>): Promise<Sample> {
  collectGarbage({ type: 'minor' });
  const cpu = process.cpuUsage();
  const start = performance.now();
  await body();
  const wall = performance.now() - start;
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1000 };
}
