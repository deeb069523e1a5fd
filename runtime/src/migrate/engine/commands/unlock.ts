import { MigrationError } from '../../../errors/migration-error.ts';
import { lockOf } from '../../state/state-collections.ts';
import { clearError } from '../clear-error.ts';
import type { Engine } from '../engine.ts';
import { endSession } from '../lock/end-session.ts';
import { raiseFence } from '../lock/raise-fence.ts';
import { readLock } from '../lock/read-lock.ts';
import { readLedger } from '../run/journal.ts';

/** Takes the lock away from whoever is named exactly. If that process lives, it finds out and writes nothing more. */
export async function unlock(engine: Engine, owner: string): Promise<void> {
  try {
    const [held] = await Promise.all([readLock(engine.database), readLedger(engine)]);
    if (held?.owner !== owner) throw notTheOwner(owner, held?.owner ?? undefined);
    const { fence } = held;
    const free = { $set: { owner: null }, $inc: { fence: 1 }, $unset: { lsid: '' } } as const;
    const { matchedCount } = await lockOf(engine.database).updateOne({ _id: 'migrate', owner, fence }, free);
    if (matchedCount === 0) throw notTheOwner(owner, undefined);
    if (held.lsid !== undefined) await endSession(engine, held.lsid);
    await raiseFence(engine, fence + 1);
  } catch (error) {
    throw clearError(error);
  }
}

function notTheOwner(owner: string, holder: string | undefined): MigrationError {
  return new MigrationError('migrate/unknown', `"${owner}" does not hold the lock`, {
    hint: holder === undefined ? 'Nobody does: nothing is to be done.' : `It is held by "${holder}".`,
  });
}
