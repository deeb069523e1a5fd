import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow, MigrationStatus } from '../../state/ledger.ts';

/** A migration, and what the ledger says of it. */
export interface ChainLink {
  readonly migration: LoadedMigration;
  readonly row: LedgerRow | undefined;
  readonly status: MigrationStatus | 'pending';
  /** Of a squash that was not applied itself: all that it stands for was. It only has to be written down. */
  readonly isCovered: boolean;
  /** Squashes that stand aside on this database, and are applied once this migration is. */
  readonly completes: readonly string[];
}

/** Whether anything of it may be in the database. */
export function isApplied({ status }: Pick<LedgerRow, 'status'>): boolean {
  return status !== 'reverted';
}
