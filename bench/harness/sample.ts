import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What one run of one side took: wall time, and the CPU time of this process, both in milliseconds. */
export interface Sample {
  readonly wall: number;
  readonly cpu: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Runs `body` once and times it. Garbage of earlier runs is collected before, so that nobody pays for another's. */
export async function timed(body: () => Promise<unknown>): Promise<Sample> {
  collectGarbage();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await body();
  const wall = performance.now() - start;
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1000 };
}
