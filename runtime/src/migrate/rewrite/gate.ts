import { BSON, type Db, type Document } from 'mongodb';
import { withRetries } from '../engine/with-retries.ts';
import type { LoadedMigration } from '../migration.ts';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';

/** Gives the validators that keep documents of the old shape out, once the backfill is through. */
export type GatesOf = (
  migration: LoadedMigration,
  collection: string,
) => { readonly gateUp: Document; readonly gateDown: Document };

/** How long a command may wait for its lock, while others wait behind it, in milliseconds. */
const lockBudget = 2_000;

/** Whether the collection lets no document of the old shape in. True of a collection that is not there. */
export async function isGated({ database }: StepPlace, collection: string, gate: Document): Promise<boolean> {
  const options = await optionsOf(database, collection);
  if (options === undefined) return true;
  return isEqual(options.validator, gate) && options.validationAction === 'error';
}

/** Lets the server refuse documents of the old shape, those excepted that are still there. */
export async function setGate(place: StepPlace, run: StepRun, collection: string, gate: Document): Promise<void> {
  if (await isGated(place, collection, gate)) return;
  const rules = { validator: gate, validationLevel: 'moderate', validationAction: 'error' };
  const command = { collMod: collection, ...rules, maxTimeMS: lockBudget };
  await run.checkLock();
  await run.emit({ kind: 'command-started', command: 'collMod' });
  await withRetries(() => place.database.command(command), run.signal);
  await run.emit({ kind: 'command-finished', command: 'collMod' });
  await run.checkLock();
}

async function optionsOf(database: Db, name: string): Promise<Document | undefined> {
  const [found] = await database.listCollections({ name }).toArray();
  return found === undefined ? undefined : ((found as Document).options ?? {});
}

function isEqual(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => BSON.EJSON.stringify({ value }, { relaxed: true });
  return text(one) === text(other);
}
