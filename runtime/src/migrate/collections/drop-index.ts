import type { DropIndex, IndexSpec } from '../steps/step.ts';
import type { StepKind, StepPlace } from '../steps/step-kind.ts';
import { buildIndexes } from './build-indexes.ts';
import { buildLock } from './build-lock.ts';
import { buildObjections } from './build-objections.ts';
import { countExpired } from './count-expired.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import { dropIndexes, dropIndexesCommand, hideCommand } from './drop-indexes.ts';
import { foresee } from './foresee.ts';
import { inspectAbsent, inspectPresent } from './index-states.ts';
import { makeKind } from './make-kind.ts';
import { phaseOf } from './phase-of.ts';
import { shownCommand } from './shown-command.ts';
import { soonerExpiring } from './sooner-expiring.ts';

/** All that the engine knows of `dropIndex`. */
export const dropIndexKind: StepKind<DropIndex> = makeKind({
  describe(step, place) {
    const { collection, index, phase } = step;
    const expires = soonerIn(step, place).length > 0;
    const isUp = place.direction === 'up';
    const drop = [hideCommand(collection, index.name), dropIndexesCommand(collection, [index.name])];
    const commands = isUp ? drop : [createIndexesCommand(collection, [index])];
    return {
      title: `${collection}: ${isUp ? 'drops' : 'builds'} ${index.name}`,
      class: expires ? 'destructive' : !isUp && index.unique === true ? 'narrowing' : 'additive',
      phase: phase === 'expand' ? phaseOf(place) : 'contract',
      commands: commands.map(shownCommand),
      lock: isUp ? 'The collection is locked for milliseconds, twice.' : buildLock,
      needsApproval: false,
    };
  },
  inspect: ({ collection, index }, place) =>
    place.direction === 'up' ? inspectAbsent(place, collection, [index]) : inspectPresent(place, collection, [index]),
  preflight: async ({ collection, index }, place) =>
    place.direction === 'up' ? [] : buildObjections(place, collection, index),
  foresee: async ({ collection, index }, place, now) =>
    place.direction === 'up'
      ? []
      : foresee({ collection }, place, now, (documents) => buildObjections(place, collection, index, documents)),
  count: (step, place) => countExpired(place, step.collection, soonerIn(step, place)),
  run: ({ collection, index }, place, run) =>
    place.direction === 'up'
      ? dropIndexes(place, run, collection, [index], true)
      : buildIndexes(place, run, collection, [index]),
});

/** On the way back, the index may let documents expire that nothing takes away now. */
function soonerIn({ collection, index }: DropIndex, place: StepPlace): readonly IndexSpec[] {
  return place.direction === 'down' ? soonerExpiring(place, collection, [index]) : [];
}
