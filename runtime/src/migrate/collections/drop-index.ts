import type { DropIndex } from '../steps/step.ts';
import type { StepKind } from '../steps/step-kind.ts';
import { buildIndexes } from './build-indexes.ts';
import { buildLock } from './build-lock.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import { dropIndexes, dropIndexesCommand, hideCommand } from './drop-indexes.ts';
import { duplicates } from './duplicates.ts';
import { foresee } from './foresee.ts';
import { inspectAbsent, inspectPresent } from './index-states.ts';
import { makeKind } from './make-kind.ts';
import { phaseOf } from './phase-of.ts';
import { shownCommand } from './shown-command.ts';

/** All that the engine knows of `dropIndex`. */
export const dropIndexKind: StepKind<DropIndex> = makeKind({
  describe({ collection, index, phase }, place) {
    const isUp = place.direction === 'up';
    const drop = [hideCommand(collection, index.name), dropIndexesCommand(collection, [index.name])];
    const commands = isUp ? drop : [createIndexesCommand(collection, [index])];
    return {
      title: `${collection}: ${isUp ? 'drops' : 'builds'} ${index.name}`,
      class: !isUp && index.unique === true ? 'narrowing' : 'additive',
      phase: phase === 'expand' ? phaseOf(place) : 'contract',
      commands: commands.map(shownCommand),
      lock: isUp ? 'The collection is locked for milliseconds, twice.' : buildLock,
      needsApproval: false,
    };
  },
  inspect: ({ collection, index }, place) =>
    place.direction === 'up' ? inspectAbsent(place, collection, [index]) : inspectPresent(place, collection, [index]),
  preflight: async ({ collection, index }, place) =>
    place.direction === 'up' ? [] : duplicates(place, collection, index),
  foresee: async ({ collection, index }, place, now) =>
    place.direction === 'up'
      ? []
      : foresee({ collection }, place, now, (documents) => duplicates(place, collection, index, documents)),
  run: ({ collection, index }, place, run) =>
    place.direction === 'up'
      ? dropIndexes(place, run, collection, [index], true)
      : buildIndexes(place, run, collection, [index]),
});
