import type { Db, MongoClient } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import type { Pace } from '../steps/step-kind.ts';
import type { MigrationEvent } from './migration-event.ts';

/** What a migrator works with. */
export interface MigratorOptions {
  readonly client: MongoClient;
  readonly database: Db;
  /** All migrations of the project, as `loadMigrations` gives them. */
  readonly migrations: readonly LoadedMigration[];
  /** Written into the ledger; `user@host` when absent. */
  readonly appliedBy?: string;
  /** Who holds the lock, as others are told; `host/pid/uuid` when absent. It must be no one else's. */
  readonly owner?: string;
  /** How fast documents are rewritten. */
  readonly pace?: Partial<Pace>;
  /**
   * How long the lock stays ours without a sign of life, in milliseconds: 3,000 when absent. Renewed every third of it.
   * That is as long as others wait for a process that was killed. A process that stops for longer, and loses the lock to
   * somebody who waits for it, does no harm: it finds out with its next write, which the server does not take.
   */
  readonly leaseMilliseconds?: number;
  /**
   * How long to wait while another process migrates, in milliseconds; 0 when absent. A process that shows no sign of life
   * is waited out for the rest of its lease in any case.
   */
  readonly waitMilliseconds?: number;
  /** Told what happens, and awaited. */
  onEvent?(event: MigrationEvent): void | Promise<void>;
  /** Ends the run after the batch or command that is under way. */
  readonly signal?: AbortSignal;
}
