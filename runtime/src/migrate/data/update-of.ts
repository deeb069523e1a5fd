import type { Document } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import { collectionNames } from '../snapshot/collection-names.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { encodeUpdate } from './encode-update.ts';
import { type askFunction, callFunction } from './function-failure.ts';

/** What the step's function gives for a document, ready to be written; undefined where it leaves it alone. */
export async function updateOf(
  step: DataStep,
  place: StepPlace,
  document: Document,
  call: typeof askFunction = callFunction,
): Promise<Document | undefined> {
  const { migration, index, direction } = place;
  const isUp = direction === 'up';
  const each = isUp ? step.each : step.undoEach;
  if (each === undefined)
    throw new MigrationError('migrate/irreversible', `"${step.name}" cannot be undone: it has no undoEach`);
  // The function may change what it gets.
  const id: unknown = document._id;
  return call({ step, place, name: isUp ? 'each' : 'undoEach', id }, async () => {
    const update = await each(document);
    if (update === undefined) return undefined;
    const { first, last } = collectionNames(migration, step.collection, index);
    return isUp ? encodeUpdate(update, migration.after, last) : encodeUpdate(update, migration.before, first);
  });
}
