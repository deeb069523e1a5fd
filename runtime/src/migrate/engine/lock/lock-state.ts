import type { Engine } from '../engine.ts';
import { readLock } from './read-lock.ts';

/** Who holds the lock. */
export interface LockState {
  readonly owner: string;
  /** How long the owner has had it. */
  readonly ageMilliseconds: number;
  /** False when the owner gave no sign of life for a lease: then the next command takes the lock over. */
  readonly isAlive: boolean;
}

/** Who holds the lock now; `undefined` when nobody does. */
export async function lockState({ database }: Engine): Promise<LockState | undefined> {
  const lock = await readLock(database);
  if (lock === undefined || lock.owner === null) return undefined;
  const { owner, ageMilliseconds, leftMilliseconds } = lock;
  return { owner, ageMilliseconds, isAlive: leftMilliseconds > 0 };
}
