import { collectionNames } from '../snapshot/collection-names.ts';
import { editsOf } from '../snapshot/edits-of.ts';
import { modelOf } from '../snapshot/validators-of.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { expiresSooner } from './expires-sooner.ts';
import { snapshotSpec } from './index-spec.ts';
import { movedIndex } from './moved-index.ts';

/** What is said of a step that builds such an index. */
export const expiryNote = 'Undoing it does not bring back documents that have expired until then';

/**
 * Those of the indexes that a step builds by which documents expire that did not, or sooner than they did: before the
 * migration, or after it on the way back. In a collection that the migration makes itself, there are none yet.
 * @param collection its name at that step
 * @param from the index that the step changes
 */
export function soonerExpiring(
  place: StepPlace,
  collection: string,
  built: readonly IndexSpec[],
  from?: IndexSpec,
): readonly IndexSpec[] {
  const { migration, index, direction } = place;
  const { first, last } = collectionNames(migration, collection, index);
  if (direction === 'up' && isMade(place, first)) return [];
  const [snapshot, name] = direction === 'up' ? [migration.before, first] : [migration.after, last];
  const known = (modelOf(snapshot, name)?.[1].indexes ?? []).map(snapshotSpec);
  const former = [...known, ...(from === undefined ? [] : [from])];
  // By the paths that they have, and that they get: it may be built before or after the rewrite.
  const edits = editsOf(migration, first);
  const everywhere = [...former, ...former.map((each) => movedIndex(each, edits, direction))];
  return built.filter((each) => expiresSooner(everywhere, each));
}

function isMade({ migration, index }: StepPlace, first: string): boolean {
  return migration.steps
    .slice(0, index)
    .some(
      (step, at) => step.op === 'createCollection' && collectionNames(migration, step.collection, at).first === first,
    );
}
