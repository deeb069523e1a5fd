import type { LoadedMigration } from '../migration.ts';

/** What a collection is called before a migration's first step and after its last one. */
export interface CollectionNames {
  readonly first: string;
  readonly last: string;
}

/**
 * Follows a collection through the renames of a migration.
 * @param collection its name at the step at `index`; without one, a name that the snapshot before has is meant so
 */
export function collectionNames(
  migration: Pick<LoadedMigration, 'before' | 'steps'>,
  collection: string,
  index?: number,
): CollectionNames {
  const renames = migration.steps.map((step) => (step.op === 'renameCollection' ? step : undefined));
  const place = index ?? (isBefore(migration, collection) ? 0 : renames.length);
  let first = collection;
  for (const rename of renames.slice(0, place).reverse()) if (rename?.to === first) first = rename.collection;
  let last = collection;
  for (const rename of renames.slice(place)) if (rename?.collection === last) last = rename.to;
  return { first, last };
}

function isBefore({ before }: Pick<LoadedMigration, 'before'>, collection: string): boolean {
  return Object.values(before.models).some((model) => model.collection === collection);
}
