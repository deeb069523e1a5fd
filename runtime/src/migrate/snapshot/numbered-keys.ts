import type { LoadedMigration } from '../migration.ts';
import { collectionNames } from './collection-names.ts';
import { modelOf } from './validators-of.ts';

/**
 * The keys of a collection's documents that take numbers of a sequence, before the migration or after it.
 * @param collection its name at the step at `index`
 */
export function numberedKeys(migration: LoadedMigration, collection: string, index: number): ReadonlySet<string> {
  const { first, last } = collectionNames(migration, collection, index);
  const models = [modelOf(migration.before, first), modelOf(migration.after, last)];
  const fields = models.flatMap((model) => (model === undefined ? [] : Object.values(model[1].fields)));
  return new Set(fields.filter((field) => field.default?.kind === 'sequence').map(({ stored }) => stored));
}
