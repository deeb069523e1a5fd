import { fileURLToPath } from 'node:url';
import { createMigrator, loadMigrations, type RunReport } from '@espalier/runtime/migrate';
import type { Client } from '../generated/index.js';

const folder = fileURLToPath(new URL('../generated/migrations', import.meta.url));

/** Applies the example's migrations, as `espalier migrate up` would: collections, validators and indexes come from them. */
export async function migrate({ mongoClient: client, database }: Client): Promise<RunReport> {
  const migrations = await loadMigrations(folder, { importModule: (path) => import(path) });
  return createMigrator({ client, database, migrations }).up();
}
