import type { Db } from 'mongodb';
import { clearError } from '../engine/clear-error.ts';
import type { UpOptions } from '../engine/commands/up.ts';
import { createMigrator } from '../engine/create-migrator.ts';
import type { MigratorOptions } from '../engine/migrator-options.ts';
import type { RunReport } from '../engine/run-report.ts';
import { withRetries } from '../engine/with-retries.ts';
import { type ClonedCollection, cloneDatabase } from './clone-database.ts';
import type { SampleSize } from './sample-size.ts';
import { scratchName } from './scratch-name.ts';

/** What is rehearsed, on how many documents. */
export interface RehearseOptions extends MigratorOptions {
  readonly sample: SampleSize;
  readonly up: UpOptions;
  /** Told when the copy is made and the migrations begin. */
  onCloned?(cloned: readonly ClonedCollection[]): void;
}

/** What a rehearsal did. */
export interface Rehearsal extends RunReport {
  /** The scratch database, which is gone again. */
  readonly scratch: string;
  readonly cloned: readonly ClonedCollection[];
}

/**
 * Applies what is pending to a small copy of the database on the same server, and drops the copy whichever way that ends.
 * The database itself is only read.
 *
 * @throws MigrationError as `up` would
 */
export async function rehearse(options: RehearseOptions): Promise<Rehearsal> {
  const scratch = options.client.db(scratchName(options.database.databaseName));
  try {
    return await rehearseOn(scratch, options).finally(() => withRetries(() => scratch.dropDatabase()));
  } catch (error) {
    throw clearError(error);
  }
}

async function rehearseOn(scratch: Db, { sample, up, onCloned, ...options }: RehearseOptions): Promise<Rehearsal> {
  const { database, signal } = options;
  const cloned = await cloneDatabase({
    from: database,
    to: scratch,
    sample,
    ...(signal !== undefined && { signal }),
  });
  onCloned?.(cloned);
  const report = await createMigrator({ ...options, database: scratch }).up(up);
  return { scratch: scratch.databaseName, cloned, ...report };
}
