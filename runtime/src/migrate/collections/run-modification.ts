import { MongoServerError } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { Inspection, StepPlace, StepRun } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { duplicates } from './duplicates.ts';
import { LiveIndexes } from './index-states.ts';
import { inPlace, type Modification } from './modification.ts';
import { sendCommand } from './send-command.ts';
import { sendLongCommand } from './send-long-command.ts';

/** Whether the index is as it should be; drift when more differs than can be changed in place. */
export async function inspectModification(
  place: StepPlace,
  collection: string,
  { to }: Modification,
): Promise<Inspection> {
  const live = await LiveIndexes.read(place, collection);
  if (live.isReady(to)) return { state: 'done' };
  if (live.has(to, [...inPlace, 'prepareUnique'])) return { state: 'todo' };
  const isThere = live.named(to.name) !== undefined;
  const what = isThere ? 'is another one than the migration knows' : 'is not there';
  return { state: 'drift', message: `The index "${to.name}" of "${collection}" ${what}` };
}

/** Changes the index in place. Throws `migrate/preflight` when documents stand against its uniqueness. */
export async function runModification(
  place: StepPlace,
  run: StepRun,
  collection: string,
  modification: Modification,
): Promise<void> {
  const { to, settings, becomesUnique } = modification;
  await converge(
    run,
    () => inspectModification(place, collection, modification),
    async () => {
      const command = (change: object) => ({ collMod: collection, index: { name: to.name, ...change } });
      const modify = (change: object) => sendCommand(place, run, command(change));
      if (Object.keys(settings).length > 0) await modify(settings);
      const live = (await LiveIndexes.read(place, collection)).named(to.name);
      if (!becomesUnique || live?.options.unique === true) return;
      // From here on nobody writes another duplicate.
      await modify({ prepareUnique: true });
      try {
        await sendLongCommand(place, run, command({ unique: true }));
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== cannotConvert) throw error;
        await modify({ prepareUnique: false });
        throw await refusal(place, collection, modification, error);
      }
    },
  );
}

/** `CannotConvertIndexToUnique`. */
const cannotConvert = 359;

async function refusal(
  place: StepPlace,
  collection: string,
  { to }: Modification,
  cause: unknown,
): Promise<MigrationError> {
  const found = await duplicates(place, collection, to);
  const findings = found.map(({ message, documents = 0 }) => `${message} (${documents} documents)`);
  const message = `Documents of "${collection}" stand against the uniqueness of "${to.name}"`;
  return new MigrationError('migrate/preflight', message, { findings, cause });
}
