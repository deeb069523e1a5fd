import type { LoadedMigration } from '../migration.ts';
import { modelsAt } from './models-at.ts';

/**
 * The keys of a collection's documents that take numbers of a sequence, before the migration or after it.
 * @param collection its name at the step at `index`
 */
export function numberedKeys(migration: LoadedMigration, collection: string, index: number): ReadonlySet<string> {
  const fields = modelsAt(migration, collection, index).flatMap((model) => Object.values(model?.fields ?? {}));
  return new Set(fields.filter((field) => field.default?.kind === 'sequence').map(({ stored }) => stored));
}
