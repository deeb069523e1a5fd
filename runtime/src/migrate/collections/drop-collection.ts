import type { DropCollection } from '../steps/step.ts';
import type { Inspection, StepKind, StepPlace } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { makeKind } from './make-kind.ts';
import { rename, renameCommand } from './rename.ts';
import { shownCommand } from './shown-command.ts';
import { takenNames } from './taken-names.ts';
import { collectionTrash } from './trash-name.ts';

/** All that the engine knows of `dropCollection`: the collection moves to the trash, and on the way back out of it. */
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
  count: ({ collection }, { database, direction }) =>
    direction === 'up' ? database.collection(collection).countDocuments() : Promise.resolve(0),
  run: (step, place, run) =>
    converge(
      run,
      () => inspectMove(step, place),
      () => rename(place, run, ...wayOf(step, place)),
    ),
});

function wayOf({ collection }: DropCollection, place: StepPlace): [from: string, to: string] {
  const trash = collectionTrash(place);
  return place.direction === 'up' ? [collection, trash] : [trash, collection];
}

async function inspectMove(step: DropCollection, place: StepPlace): Promise<Inspection> {
  const [from, to] = wayOf(step, place);
  const taken = await takenNames(place.database, [from, to]);
  if (taken.has(from) && taken.has(to)) {
    return { state: 'drift', message: `"${from}" cannot become "${to}", because both are there` };
  }
  if (taken.has(from)) return { state: 'todo' };
  if (taken.has(to) || place.direction === 'up') return { state: 'done' };
  return { state: 'drift', message: `"${step.collection}" is in the trash no more, so it cannot come back` };
}
