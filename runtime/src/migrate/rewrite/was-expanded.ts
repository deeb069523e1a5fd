import { isExpanded } from '../state/is-expanded.ts';
import { ledgerOf } from '../state/state-collections.ts';
import type { StepPlace } from '../steps/step-kind.ts';

/** Whether both versions have been writing, so that documents may be in part as they were, and in part as they will be. */
export async function wasExpanded({ database, migration }: StepPlace): Promise<boolean> {
  const projection = { status: 1, isExpanded: 1 };
  const row = await ledgerOf(database).findOne({ _id: migration.name }, { projection });
  return row !== null && isExpanded(row);
}
