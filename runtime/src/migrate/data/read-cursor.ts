import { ledgerOf } from '../state/state-collections.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { cursorIn, type DataCursor } from './treated-part.ts';

/** How far the ledger says that a data step is in its direction. */
export async function readCursor({ database, migration, index, direction }: StepPlace): Promise<DataCursor> {
  const row = await ledgerOf(database).findOne({ _id: migration.name });
  return cursorIn(row?.steps[index], direction);
}
