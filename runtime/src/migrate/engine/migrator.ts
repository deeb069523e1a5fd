import type { BaselineOptions } from './commands/baseline.ts';
import type { DownOptions } from './commands/down.ts';
import type { Resolution } from './commands/mark.ts';
import type { MigrationState } from './commands/status.ts';
import type { UpOptions } from './commands/up.ts';
import type { LockState } from './lock/lock-state.ts';
import type { RunReport } from './run-report.ts';

/**
 * Moves one database along its migrations. Only one process at a time changes anything: the others wait or are refused
 * with `migrate/locked`. Everything that was done stands in the ledger, so that a run that ended at any point is gone on
 * with by the next one. All methods throw `MigrationError`, and the runtime's errors where the server cannot be reached.
 */
export interface Migrator {
  /** How far each migration is. Reads only. */
  status(): Promise<MigrationState[]>;
  /** Who holds the lock; `undefined` when nobody does. Reads only. */
  lock(): Promise<LockState | undefined>;
  /** Applies what is pending, all of it or as far as the options say. */
  up(options?: UpOptions): Promise<RunReport>;
  /** Undoes the newest migration, or more as the options say. */
  down(options?: DownOptions): Promise<RunReport>;
  /** Undoes the newest migration and applies it again. */
  redo(options?: Pick<DownOptions, 'allowDestructive'>): Promise<RunReport>;
  /** Applies or undoes migrations until `target` (name, number, or `0` for none) is the newest that is applied. */
  to(target: string, options?: Pick<UpOptions, 'allowDestructive'>): Promise<RunReport>;
  /** Marks everything up to `to` as applied, without running it. */
  fake(to: string): Promise<RunReport>;
  /** Marks everything after `to` as reverted, without reverting it. */
  fakeReverted(to: string): Promise<RunReport>;
  /** Writes down what somebody found out about a step that did not end by itself. */
  resolve(resolution: Resolution): Promise<void>;
  /** Takes the lock away from the process that is named exactly. */
  unlock(options: { readonly owner: string }): Promise<void>;
  /** Takes a database that is there already for migrated up to `to`, when it is as that migration leaves it. */
  baseline(options: BaselineOptions): Promise<RunReport>;
}
