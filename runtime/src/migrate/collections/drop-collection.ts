import type { Document } from 'mongodb';
import { collectionNames } from '../snapshot/collection-names.ts';
import { modelOf } from '../snapshot/validators-of.ts';
import type { DropCollection } from '../steps/step.ts';
import type { Inspection, StepKind, StepPlace, StepRun } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { createWhole, creationCommands } from './create-whole.ts';
import { snapshotSpec } from './index-spec.ts';
import { makeKind } from './make-kind.ts';
import { rename, renameCommand } from './rename.ts';
import { shownCommand } from './shown-command.ts';
import { takenNames } from './taken-names.ts';
import { collectionTrash } from './trash-name.ts';
import { validationStages } from './validation-stages.ts';

/**
 * All that the engine knows of `dropCollection`: the collection moves to the trash, and on the way back out of it. Where it is
 * there no more, which the engine asks for before, one without documents takes its place.
 */
export const dropCollectionKind: StepKind<DropCollection> = makeKind({
  describe(step, place) {
    const isUp = place.direction === 'up';
    const [from, to] = wayOf(step, place);
    return {
      title: isUp ? `${step.collection} moves to the trash` : `${step.collection} comes back from the trash`,
      class: isUp ? 'destructive' : 'additive',
      phase: 'contract',
      commands: [shownCommand(renameCommand(place, from, to))],
      lock: 'The collection is locked for milliseconds; open cursors and change streams on it end.',
      needsApproval: isUp && step.destructive === 'refuse',
    };
  },
  inspect: inspectMove,
  keeps: (_step, place) => isInTrash(place),
  count: ({ collection }, { database, direction }) =>
    direction === 'up' ? database.collection(collection).countDocuments() : Promise.resolve(0),
  run: (step, place, run) =>
    converge(
      run,
      () => inspectMove(step, place),
      () => move(step, place, run),
    ),
});

function wayOf({ collection }: DropCollection, place: StepPlace): [from: string, to: string] {
  const trash = collectionTrash(place);
  return place.direction === 'up' ? [collection, trash] : [trash, collection];
}

async function isInTrash(place: StepPlace): Promise<boolean> {
  const trash = collectionTrash(place);
  return (await takenNames(place.database, [trash])).has(trash);
}

async function inspectMove(step: DropCollection, place: StepPlace): Promise<Inspection> {
  const [from, to] = wayOf(step, place);
  const taken = await takenNames(place.database, [from, to]);
  if (taken.has(from) && taken.has(to)) {
    return { state: 'drift', message: `"${from}" cannot become "${to}", because both are there` };
  }
  if (taken.has(from)) return { state: 'todo' };
  return { state: taken.has(to) || place.direction === 'up' ? 'done' : 'todo' };
}

async function move(step: DropCollection, place: StepPlace, run: StepRun): Promise<void> {
  if (place.direction === 'up' || (await isInTrash(place))) return rename(place, run, ...wayOf(step, place));
  await run.emit({ kind: 'note', text: `The trash does not have "${step.collection}" any more: it is created empty.` });
  await createWhole(place, run, creationBefore(step, place));
}

/** What makes the collection as the models before the migration have it. */
function creationBefore({ collection }: DropCollection, { migration, index }: StepPlace): readonly Document[] {
  const { first } = collectionNames(migration, collection, index);
  const indexes = modelOf(migration.before, first)?.[1].indexes ?? [];
  return creationCommands(collection, validationStages(migration, collection, index).before, indexes.map(snapshotSpec));
}
