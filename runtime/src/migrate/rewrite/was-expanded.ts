import { ledgerOf } from '../state/state-collections.ts';
import type { StepPlace } from '../steps/step-kind.ts';

/** Whether the first half of the migration is done and the second is to come, so that both versions have been writing. */
export async function wasExpanded({ database, migration, direction }: StepPlace): Promise<boolean> {
  if (direction === 'down') return false;
  const row = await ledgerOf(database).findOne({ _id: migration.name }, { projection: { status: 1 } });
  return row?.status === 'expanded';
}
