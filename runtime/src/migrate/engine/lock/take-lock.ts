import { type Db, type Document, MongoServerError } from 'mongodb';
import { ledgerOf, lockOf } from '../../state/state-collections.ts';
import type { Engine } from '../engine.ts';
import { type LockReading, readLock } from './read-lock.ts';

/** The lock after it became ours, or as somebody else holds it. */
export type Taking =
  | { readonly isOurs: true; readonly fence: number; readonly previous: LockReading }
  | { readonly isOurs: false; readonly holder: LockReading };

/**
 * Takes the lock if nobody holds it, or if who does let the lease run out. `lsid` is the session of our transactions:
 * the next owner ends it, so that he need not wait for a transaction that was left open.
 *
 * May be called again with the same `previous` after a failure whose outcome is unknown: it then finds our own name.
 */
export async function takeLock(engine: Engine, lsid: Document, previous: LockReading): Promise<Taking> {
  if (previous.leftMilliseconds > 0) return { isOurs: false, holder: previous };
  const lease = engine.leaseMilliseconds;
  const taken = await lockOf(engine.database).findOneAndUpdate(
    {
      _id: 'migrate',
      fence: previous.fence,
      $expr: { $or: [{ $eq: ['$owner', null] }, { $lt: ['$expiresAt', '$$NOW'] }] },
    },
    [
      {
        $set: {
          owner: { $literal: engine.owner },
          lsid: { $literal: lsid },
          fence: { $add: ['$fence', 1] },
          acquiredAt: '$$NOW',
          heartbeatAt: '$$NOW',
          expiresAt: expiry(lease),
        },
      },
    ],
    { returnDocument: 'after' },
  );
  if (taken !== null) return { isOurs: true, fence: taken.fence, previous };
  const holder = await readLock(engine.database);
  if (holder === undefined) return takeLock(engine, lsid, await insertedLock(engine));
  const isOurs = holder.owner === engine.owner && holder.fence === previous.fence + 1;
  return isOurs ? { isOurs, fence: holder.fence, previous } : { isOurs: false, holder };
}

/** The end of a lease that begins now, by the server's clock. */
export function expiry(leaseMilliseconds: number): Document {
  return { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: leaseMilliseconds } };
}

/** The lock as it is; one that is free where there is none, since an upsert may not look at the server's clock (224). */
export async function seenLock(engine: Engine): Promise<LockReading> {
  return (await readLock(engine.database)) ?? (await insertedLock(engine));
}

async function insertedLock({ database }: Engine): Promise<LockReading> {
  const never = new Date(0);
  const fence = await highestFence(database);
  const free = { owner: null, fence, acquiredAt: never, heartbeatAt: never, expiresAt: never };
  try {
    await lockOf(database).insertOne({ _id: 'migrate', ...free });
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === 11000)) throw error;
  }
  const lock = await readLock(database);
  return lock ?? { _id: 'migrate', ...free, ageMilliseconds: 0, leftMilliseconds: 0 };
}

/** Where somebody dropped the lock, the rows of the ledger still refuse everybody with a smaller fence than theirs. */
async function highestFence(database: Db): Promise<number> {
  const found = await ledgerOf(database)
    .find({ fence: { $gte: 0 } })
    .project<{ fence: number }>({ fence: 1 })
    .sort({ fence: -1 })
    .limit(1)
    .next();
  return found?.fence ?? 0;
}
