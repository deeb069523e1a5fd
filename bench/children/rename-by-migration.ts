import { createMigrator } from '@espalier/runtime/migrate';
import type { Db, MongoClient } from 'mongodb';
import { postMigrations } from './post-migrations.ts';
import { batchSize, runRename } from './rename-task.ts';

await runRename(renameByMigration);

/** What `espalier migrate up` does, from the lock to the last line of the ledger. */
async function renameByMigration(client: MongoClient, database: Db): Promise<number> {
  // Longer than a batch takes, so that all batches are as large as those by hand.
  const pace = { largestBatch: batchSize, targetMilliseconds: 2000 };
  const { migrations } = await createMigrator({ client, database, migrations: postMigrations, pace }).up();
  return migrations.reduce((sum, { documents }) => sum + documents, 0);
}
