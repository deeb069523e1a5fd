import { prepareState } from '../../state/prepare-state.ts';
import { clearError } from '../clear-error.ts';
import type { Engine } from '../engine.ts';
import { readLedger } from '../run/journal.ts';
import { withRetries, withRetriesOnceReached } from '../with-retries.ts';
import { endSession } from './end-session.ts';
import { Lease } from './lease.ts';
import { raiseFence } from './raise-fence.ts';
import { readLock } from './read-lock.ts';
import { waitForLock } from './wait-for-lock.ts';

/** Does `work` while the lock is ours, and gives it back whichever way that ends. */
export async function withLease<Result>(engine: Engine, work: (lease: Lease) => Promise<Result>): Promise<Result> {
  try {
    const lease = await acquire(engine);
    const result = await work(lease).finally(() => lease.release());
    await engine.emit({ kind: 'lock-released', fence: lease.fence });
    return result;
  } catch (error) {
    throw clearError(error);
  }
}

async function acquire(engine: Engine): Promise<Lease> {
  // Whoever takes the lock writes to both.
  await withRetriesOnceReached(() => Promise.all([readLock(engine.database), readLedger(engine)]), engine.signal);
  await withRetries(() => prepareState(engine.database), engine.signal);
  const session = engine.client.startSession();
  const lsid = session.id;
  if (lsid === undefined) throw new TypeError('The driver gave a session without an id');
  let lease: Lease | undefined;
  try {
    const { fence, previous } = await waitForLock(engine, lsid);
    lease = new Lease(engine, fence, session);
    if (previous.lsid !== undefined) await endSession(engine, previous.lsid);
    await raiseFence(engine, fence);
    if (previous.owner !== null) await engine.emit({ kind: 'lock-taken-over', fence, owner: previous.owner });
    else await engine.emit({ kind: 'lock-acquired', fence });
    return lease;
  } catch (error) {
    await (lease?.release() ?? session.endSession());
    throw error;
  }
}
