import type { UpOptions } from '../engine/commands/up.ts';
import { createMigrator } from '../engine/create-migrator.ts';
import type { MigratorOptions } from '../engine/migrator-options.ts';
import type { RunReport } from '../engine/run-report.ts';
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
export async function rehearse({ sample, up, onCloned, ...options }: RehearseOptions): Promise<Rehearsal> {
  const { client, database, signal } = options;
  const scratch = client.db(scratchName(database.databaseName));
  try {
    const cloned = await cloneDatabase({
      from: database,
      to: scratch,
      sample,
      ...(signal !== undefined && { signal }),
    });
    onCloned?.(cloned);
    const report = await createMigrator({ ...options, database: scratch }).up(up);
    return { scratch: scratch.databaseName, cloned, ...report };
  } finally {
    await scratch.dropDatabase();
  }
}
