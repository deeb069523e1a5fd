import type { CreateIndexes, IndexSpec } from '../steps/step.ts';
import type { Inspection, Objection, StepKind, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { buildIndexes } from './build-indexes.ts';
import { buildLock } from './build-lock.ts';
import { buildObjections } from './build-objections.ts';
import { countExpired } from './count-expired.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import { dropIndexes, dropIndexesCommand } from './drop-indexes.ts';
import { foresee } from './foresee.ts';
import { inspectAbsent, inspectPresent } from './index-states.ts';
import { makeKind } from './make-kind.ts';
import { phaseOf } from './phase-of.ts';
import { shownCommand } from './shown-command.ts';
import { expiryNote, soonerExpiring } from './sooner-expiring.ts';
import { unseenDoubles } from './unseen-doubles.ts';

/** All that the engine knows of `createIndexes`. */
export const createIndexesKind: StepKind<CreateIndexes> = makeKind({
  describe(step, place) {
    const { collection, indexes } = step;
    const doubles = unseenDoubles(step, place);
    const expires = soonerIn(step, place).length > 0;
    const notes = [...(expires ? [expiryNote] : []), ...(doubles === undefined ? [] : [doubles])];
    const names = indexes.map(({ name }) => name);
    const isUp = place.direction === 'up';
    const command = isUp ? createIndexesCommand(collection, indexes) : dropIndexesCommand(collection, names);
    return {
      title: isUp ? `${collection}: builds ${names.join(', ')}` : `${collection}: drops ${names.join(', ')}`,
      class: expires ? 'destructive' : isUp && indexes.some(({ unique }) => unique === true) ? 'narrowing' : 'additive',
      phase: phaseOf(place),
      commands: [shownCommand(command)],
      lock: isUp ? buildLock : 'The collection is locked for milliseconds.',
      ...(notes.length === 0 ? {} : { note: notes.join('. ') }),
      needsApproval: expires && step.destructive !== 'allow',
    };
  },
  inspect,
  preflight,
  foresee: (step, place, now) => foresee(step, place, now, (documents) => preflight(step, place, documents)),
  count: (step, place) => countExpired(place, step.collection, soonerIn(step, place)),
  run: (step, place, run) =>
    place.direction === 'up'
      ? buildIndexes(place, run, step.collection, step.indexes)
      : dropIndexes(place, run, step.collection, step.indexes),
});

function soonerIn({ collection, indexes }: CreateIndexes, place: StepPlace): readonly IndexSpec[] {
  return place.direction === 'up' ? soonerExpiring(place, collection, indexes) : [];
}

function inspect({ collection, indexes }: CreateIndexes, place: StepPlace): Promise<Inspection> {
  return place.direction === 'up'
    ? inspectPresent(place, collection, indexes)
    : inspectAbsent(place, collection, indexes);
}

async function preflight(
  { collection, indexes }: CreateIndexes,
  place: StepPlace,
  documents?: DocumentSource,
): Promise<readonly Objection[]> {
  if (place.direction === 'down') return [];
  const found = await Promise.all(indexes.map((index) => buildObjections(place, collection, index, documents)));
  return found.flat();
}
