import type { Db, Document } from 'mongodb';
import { converge } from '../collections/converge.ts';
import { sendCommand } from '../collections/send-command.ts';
import type { LoadedMigration } from '../migration.ts';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { validatorText } from '../verify/validator-text.ts';

/** Gives the validators that keep documents of the old shape out, once the backfill is through. */
export type GatesOf = (
  migration: LoadedMigration,
  collection: string,
  index: number,
) => { readonly gateUp: Document; readonly gateDown: Document };

/** Whether the collection lets no document of the old shape in. True of a collection that is not there. */
export async function isGated({ database }: StepPlace, collection: string, gate: Document): Promise<boolean> {
  const options = await optionsOf(database, collection);
  if (options === undefined) return true;
  return validatorText(options.validator ?? {}) === validatorText(gate) && options.validationAction === 'error';
}

/** Lets the server refuse documents of the old shape, those excepted that are still there. */
export async function setGate(place: StepPlace, run: StepRun, collection: string, gate: Document): Promise<void> {
  await converge(
    run,
    async () => ({ state: (await isGated(place, collection, gate)) ? 'done' : 'todo' }),
    async () => {
      const rules = { validator: gate, validationLevel: 'moderate', validationAction: 'error' };
      await sendCommand(place, run, { collMod: collection, ...rules });
    },
  );
}

async function optionsOf(database: Db, name: string): Promise<Document | undefined> {
  const [found] = await database.listCollections({ name }).toArray();
  return found === undefined ? undefined : ((found as Document).options ?? {});
}
