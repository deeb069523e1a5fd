import type { Db } from 'mongodb';
import { checkLock } from '../../state/check-state.ts';
import type { LockDocument } from '../../state/ledger.ts';
import { lockOf } from '../../state/state-collections.ts';

/** The lock as the server sees it: by its clock, which all owners share. */
export interface LockReading extends LockDocument {
  readonly ageMilliseconds: number;
  /** Until it may be taken; not positive when it may. */
  readonly leftMilliseconds: number;
}

/** Reads the lock; `undefined` when there has never been one. Throws `migrate/damaged` when it is not as it was written. */
export async function readLock(database: Db): Promise<LockReading | undefined> {
  const found = await lockOf(database)
    .find({ _id: 'migrate' })
    .project<{ lock: LockDocument; now: Date }>({ _id: 0, lock: '$$ROOT', now: '$$NOW' })
    .next();
  if (found === null) return undefined;
  const { lock, now } = found;
  checkLock(lock);
  const leftMilliseconds = lock.owner === null ? 0 : lock.expiresAt.getTime() - now.getTime();
  return { ...lock, ageMilliseconds: now.getTime() - lock.acquiredAt.getTime(), leftMilliseconds };
}
