import { engineOf } from '../engine/engine.ts';
import { withLease } from '../engine/lock/with-lease.ts';
import type { MigratorOptions } from '../engine/migrator-options.ts';
import { quarantineCollection } from '../state/ledger.ts';
import { stepKindOf } from '../steps/step-kinds.ts';
import { type Leftover, listLeftovers } from './list-leftovers.ts';

/** Which leftovers are old enough to be purged: by the time that passed since, and never what is in use. */
export function isPurgeable({ since, isInUse }: Leftover, olderThan: number, now = new Date()): boolean {
  const age = since === undefined ? 0 : now.getTime() - since.getTime();
  return !isInUse && age >= olderThan;
}

/**
 * Drops for good what migrations put aside at least `olderThan` milliseconds ago, while the lock is ours. Steps that took
 * it away cannot bring it back any more. Gives what was dropped.
 */
export function purgeLeftovers(options: MigratorOptions, olderThan: number): Promise<readonly Leftover[]> {
  const { database } = options;
  return withLease(engineOf(options, stepKindOf), async (lease) => {
    const leftovers = await listLeftovers(database);
    const old = leftovers.filter((leftover) => isPurgeable(leftover, olderThan));
    for (const { kind, collection, migration, step } of old) {
      await lease.check();
      if (kind === 'trash') await database.collection(collection).drop();
      else await database.collection(quarantineCollection).deleteMany({ migration, step });
    }
    return old;
  });
}
