import { ledgerOf } from '../../state/state-collections.ts';
import type { Engine } from '../engine.ts';
import { withRetries } from '../with-retries.ts';

/** From here on the server takes nothing more from who had the lock before. */
export async function raiseFence({ database, signal }: Engine, fence: number): Promise<void> {
  await withRetries(() => ledgerOf(database).updateMany({ fence: { $lt: fence } }, { $set: { fence } }), signal);
}
