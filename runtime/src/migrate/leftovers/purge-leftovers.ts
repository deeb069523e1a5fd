import { engineOf } from '../engine/engine.ts';
import { withLease } from '../engine/lock/with-lease.ts';
import type { MigratorOptions } from '../engine/migrator-options.ts';
import { Journal } from '../engine/run/journal.ts';
import { quarantineCollection } from '../state/ledger.ts';
import { stepKindOf } from '../steps/step-kinds.ts';
import { countNeeded } from './count-needed.ts';
import { type Leftover, listLeftovers } from './list-leftovers.ts';

/** Which leftovers are old enough to be purged: by the time that passed since, and never what is in use. */
export function isPurgeable({ since, isInUse }: Leftover, olderThan: number, now = new Date()): boolean {
  const age = since === undefined ? 0 : now.getTime() - since.getTime();
  return !isInUse && age >= olderThan;
}

/**
 * Drops for good what migrations put aside at least `olderThan` milliseconds ago, while the lock is ours. Steps that took
 * it away cannot bring it back any more, which is written down in the ledger. Gives what was dropped.
 */
export function purgeLeftovers(options: MigratorOptions, olderThan: number): Promise<readonly Leftover[]> {
  const { database } = options;
  const engine = engineOf(options, stepKindOf);
  return withLease(engine, async (lease) => {
    const journal = new Journal(engine, lease);
    const leftovers = await listLeftovers(database);
    const old = leftovers.filter((leftover) => isPurgeable(leftover, olderThan));
    for (const leftover of old) {
      const { kind, collection, migration, step } = leftover;
      await lease.check();
      // Before it is dropped: a loss that nobody knows of would be worse than one that has not come yet.
      await writeDown(journal, database, leftover);
      if (kind === 'trash') await database.collection(collection).drop();
      else await database.collection(quarantineCollection).deleteMany({ migration, step });
    }
    return old;
  });
}

async function writeDown(journal: Journal, database: MigratorOptions['database'], leftover: Leftover): Promise<void> {
  const row = (await journal.rows()).find(({ _id }) => _id === leftover.migration);
  const entry = leftover.step === undefined ? undefined : row?.steps[leftover.step - 1];
  if (row?.status !== 'done' || entry?.status !== 'done') return;
  const needed = await countNeeded(database, leftover, entry.op);
  const { documents = 0, quarantined = 0 } = entry.purged ?? {};
  const counts = leftover.kind === 'trash' ? { documents: needed, quarantined } : { documents, quarantined: needed };
  await journal.setStep(row._id, entry.index, { purged: { at: new Date(), ...counts } });
}
