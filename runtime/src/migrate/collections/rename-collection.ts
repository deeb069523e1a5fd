import type { RenameCollection } from '../steps/step.ts';
import type { Inspection, StepKind, StepPlace } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { makeKind } from './make-kind.ts';
import { rename, renameCommand } from './rename.ts';
import { shownCommand } from './shown-command.ts';
import { takenNames } from './taken-names.ts';

/** All that the engine knows of `renameCollection`. */
export const renameCollectionKind: StepKind<RenameCollection> = makeKind({
  describe(step, place) {
    const [from, to] = wayOf(step, place);
    return {
      title: `${from} is renamed to ${to}`,
      class: 'gap',
      phase: 'contract',
      commands: [shownCommand(renameCommand(place, from, to))],
      lock: 'The collection is locked for milliseconds; open cursors and change streams on it end. Until the other version runs everywhere, one of the two does not find it.',
      needsApproval: step.gap === 'refuse',
    };
  },
  inspect: inspectRename,
  async count(step, place) {
    return place.database.collection(wayOf(step, place)[0]).countDocuments();
  },
  run: (step, place, run) =>
    converge(
      run,
      () => inspectRename(step, place),
      () => rename(place, run, ...wayOf(step, place)),
    ),
});

function wayOf({ collection, to }: RenameCollection, { direction }: StepPlace): [from: string, to: string] {
  return direction === 'up' ? [collection, to] : [to, collection];
}

async function inspectRename(step: RenameCollection, place: StepPlace): Promise<Inspection> {
  const [from, to] = wayOf(step, place);
  const taken = await takenNames(place.database, [from, to]);
  if (taken.has(from) !== taken.has(to)) return { state: taken.has(to) ? 'done' : 'todo' };
  if (!taken.has(from)) return { state: 'drift', message: `Neither "${from}" nor "${to}" is there` };
  return {
    state: 'drift',
    message: `"${from}" cannot be renamed to "${to}", because both are there`,
    remedy: `Bring the documents of both together in "${from}", drop "${to}", and run the command again: the migrations know one collection only, and what the other one has would be found no more.`,
  };
}
