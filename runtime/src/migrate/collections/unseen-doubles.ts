import { collectionNames } from '../snapshot/collection-names.ts';
import type { Edit, EditPath } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';
import type { CreateIndexes, Step } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { phaseOf } from './phase-of.ts';

/**
 * What no index of the first half can guard, as a sentence: each of them sees one of the two keys of a value that has its
 * place elsewhere afterwards. Nothing for indexes that are not unique, or whose keys stay where they are.
 */
export function unseenDoubles({ collection, indexes }: CreateIndexes, place: StepPlace): string | undefined {
  const { migration, index, direction } = place;
  if (direction === 'down' || phaseOf(place) === 'contract') return undefined;
  const { first } = collectionNames(migration, collection, index);
  const moved = migration.steps.flatMap((step, at) =>
    isRewriteOf(step) && collectionNames(migration, step.collection, at).first === first ? step.edits : [],
  );
  const places = moved.flatMap(placesOf);
  const keys = indexes.flatMap(({ unique, key }) => (unique === true ? Object.keys(key) : []));
  if (!keys.some((key) => places.some((path) => key === path || key.startsWith(`${path}.`)))) return undefined;
  return 'While both versions write, nothing guards a value against being once under the old key and once under the new one: then the second half is refused until one of the documents is changed';
}

function isRewriteOf(step: Step): step is Extract<Step, { readonly op: 'rewrite' }> {
  return step.op === 'rewrite';
}

/** Where the field is before and after, as indexes have paths. */
function placesOf(edit: Edit): readonly string[] {
  if (edit.edit === 'renameField') return [indexPath(edit.path), indexPath(renamedPath(edit))];
  return edit.edit === 'moveField' ? [edit.path, edit.to] : [];
}

function indexPath(path: EditPath): string {
  return path
    .split('.')
    .filter((word) => word !== '$[]')
    .join('.');
}
