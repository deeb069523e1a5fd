import { emptySnapshot, type FolderMigration, schemaHash } from '@espalier/runtime/migrate';
import type { MigrationPlan } from '../../4-plan/migration-plan.ts';

/**
 * Whether a migration is to be made: there is something to do, or the models are others to a database although there is
 * nothing to do, as after a class was renamed.
 */
export function isDue({ steps, after }: MigrationPlan, last: FolderMigration | undefined): boolean {
  return steps.length > 0 || schemaHash(after) !== schemaHash(last?.after ?? emptySnapshot);
}
