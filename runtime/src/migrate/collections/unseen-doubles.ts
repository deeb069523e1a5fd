import { collectionNames } from '../snapshot/collection-names.ts';
import { editsOf } from '../snapshot/edits-of.ts';
import type { CreateIndexes } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { keyMoveOf } from './key-move.ts';
import { phaseOf } from './phase-of.ts';

/**
 * What no index of the first half can guard, as a sentence: each of them sees one of the two keys of a value that has its
 * place elsewhere afterwards. Nothing for indexes that are not unique, or whose keys stay where they are.
 */
export function unseenDoubles({ collection, indexes }: CreateIndexes, place: StepPlace): string | undefined {
  const { migration, index, direction } = place;
  if (direction === 'down' || phaseOf(place) === 'contract') return undefined;
  const { first } = collectionNames(migration, collection, index);
  const places = editsOf(migration, first).flatMap((edit) => keyMoveOf(edit) ?? []);
  const keys = indexes.flatMap(({ unique, key }) => (unique === true ? Object.keys(key) : []));
  if (!keys.some((key) => places.some((path) => key === path || key.startsWith(`${path}.`)))) return undefined;
  return 'While both versions write, nothing guards a value against being once under the old key and once under the new one: then the second half is refused until one of the documents is changed';
}
