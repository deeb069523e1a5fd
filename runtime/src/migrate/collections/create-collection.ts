import type { Document } from 'mongodb';
import type { CreateCollection } from '../steps/step.ts';
import type { Inspection, StepKind, StepPlace, StepRun } from '../steps/step-kind.ts';
import { readLive } from '../verify/read-live.ts';
import { converge } from './converge.ts';
import { createWhole, creationCommands, noDocuments } from './create-whole.ts';
import { inspectPresent } from './index-states.ts';
import { makeKind } from './make-kind.ts';
import { rename, renameCommand } from './rename.ts';
import { sendCommand } from './send-command.ts';
import { shownCommand } from './shown-command.ts';
import { takenNames } from './taken-names.ts';
import { collectionTrash } from './trash-name.ts';
import { isAt, validationStages } from './validation-stages.ts';

/**
 * All that the engine knows of `createCollection`. The collection, its validator and its indexes come in one transaction.
 * On the way back it is dropped when it is empty, else it moves to the trash, from which the next way up brings it back.
 */
export const createCollectionKind: StepKind<CreateCollection> = makeKind({
  describe(step, place) {
    const { collection } = step;
    const isUp = place.direction === 'up';
    const commands = isUp ? creationOf(step, place) : [renameCommand(place, collection, collectionTrash(place))];
    return {
      title: isUp ? `${collection} is created` : `${collection} is dropped, or moves to the trash unless it is empty`,
      class: isUp ? 'additive' : 'destructive',
      phase: 'expand',
      commands: commands.map(shownCommand),
      lock: isUp ? 'None: nobody uses it yet.' : 'The collection is locked for milliseconds.',
      needsApproval: false,
    };
  },
  inspect: (step, place) => (place.direction === 'up' ? inspectCreated(step, place) : inspectGone(step, place)),
  count: ({ collection }, { database, direction }) =>
    direction === 'down' ? database.collection(collection).countDocuments() : Promise.resolve(0),
  run: (step, place, run) => (place.direction === 'up' ? create(step, place, run) : remove(step, place, run)),
});

function creationOf({ collection, indexes }: CreateCollection, { migration, index }: StepPlace): readonly Document[] {
  return creationCommands(collection, validationStages(migration, collection, index).after, indexes);
}

async function inspectCreated({ collection, indexes }: CreateCollection, place: StepPlace): Promise<Inspection> {
  const { migration, index, database } = place;
  const live = await readLive(database, collection);
  if (live === undefined) return { state: 'todo' };
  const hint = 'Rename or drop it, or take it over by a baseline';
  if (live.type !== 'collection' || !isAt(live, validationStages(migration, collection, index).after)) {
    return { state: 'drift', message: `"${collection}" is there already, with another validator. ${hint}` };
  }
  const inspection = await inspectPresent(place, collection, indexes);
  if (inspection.state !== 'todo') return inspection;
  return { state: 'drift', message: `"${collection}" is there already, with other indexes. ${hint}` };
}

async function create(step: CreateCollection, place: StepPlace, run: StepRun): Promise<void> {
  const { collection } = step;
  await converge(
    run,
    () => inspectCreated(step, place),
    async () => {
      const trash = collectionTrash(place);
      if ((await takenNames(place.database, [trash])).has(trash)) {
        // Written down before, since a rename has no transaction: what comes back is the migration's own.
        await run.batch(async () => noDocuments);
        return rename(place, run, trash, collection);
      }
      await createWhole(place, run, creationOf(step, place));
    },
  );
}

async function inspectGone({ collection }: CreateCollection, place: StepPlace): Promise<Inspection> {
  const trash = collectionTrash(place);
  const taken = await takenNames(place.database, [collection, trash]);
  const isEmpty = await isTrashEmpty(place);
  if (!taken.has(collection)) return { state: isEmpty ? 'todo' : 'done' };
  if (!taken.has(trash) || isEmpty) return { state: 'todo' };
  const message = `"${collection}" is there again, and what the migration created is in "${trash}" already`;
  return { state: 'drift', message };
}

/** Whether the trash is there and holds nothing: a run was stopped before it dropped it. */
async function isTrashEmpty(place: StepPlace): Promise<boolean> {
  const trash = collectionTrash(place);
  if (!(await takenNames(place.database, [trash])).has(trash)) return false;
  return (await place.database.collection(trash).findOne({}, { projection: { _id: 1 } })) === null;
}

async function remove(step: CreateCollection, place: StepPlace, run: StepRun): Promise<void> {
  const { collection } = step;
  await converge(
    run,
    () => inspectGone(step, place),
    async () => {
      const trash = collectionTrash(place);
      if (await isTrashEmpty(place)) await sendCommand(place, run, { drop: trash });
      // It moves first, and is looked at where nobody writes any more.
      if ((await takenNames(place.database, [collection])).has(collection)) await rename(place, run, collection, trash);
      if (await isTrashEmpty(place)) await sendCommand(place, run, { drop: trash });
    },
  );
}
