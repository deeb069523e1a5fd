import type { LoadedMigration } from '../migration.ts';
import type { Edit } from '../steps/edit.ts';
import { collectionNames } from './collection-names.ts';

/**
 * The edits that the rewrites of a migration make in one collection.
 * @param first its name before the migration
 */
export function editsOf(migration: Pick<LoadedMigration, 'before' | 'steps'>, first: string): readonly Edit[] {
  return migration.steps.flatMap((step, index) =>
    step.op === 'rewrite' && collectionNames(migration, step.collection, index).first === first ? step.edits : [],
  );
}
