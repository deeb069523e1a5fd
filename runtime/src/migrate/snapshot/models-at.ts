import type { LoadedMigration } from '../migration.ts';
import { collectionNames } from './collection-names.ts';
import type { SnapshotModel } from './snapshot.ts';
import { modelOf } from './validators-of.ts';

/**
 * The models of a collection before a migration and after it.
 * @param collection its name at the step at `index`
 */
export function modelsAt(
  migration: LoadedMigration,
  collection: string,
  index: number,
): readonly [before: SnapshotModel | undefined, after: SnapshotModel | undefined] {
  const { first, last } = collectionNames(migration, collection, index);
  return [modelOf(migration.before, first)?.[1], modelOf(migration.after, last)?.[1]];
}
