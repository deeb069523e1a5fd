import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MigrationError } from '../../errors/migration-error.ts';
import { placeInMigration } from '../engine/run/place-in-migration.ts';
import type { LoadedMigration, Migration } from '../migration.ts';
import { mendHint, readExport } from './read-export.ts';
import { readMigrationFolder } from './read-migration-folder.ts';

/** How migrations are loaded. */
export interface LoadOptions {
  /**
   * Loads a TypeScript module by its absolute path and gives its namespace, for versions of Node that cannot: those
   * before 22.18. Asked only where `migration.js` is missing too.
   */
  importModule?(path: string): Promise<unknown>;
}

/**
 * Loads the migrations of a folder in their order, for `createMigrator`. Their code is run only when the whole folder
 * is as it was sealed. `migration.js` is taken where your own build made one beside `migration.ts`.
 *
 * @param folder path of the folder of migrations, such as `generated/migrations`
 * @throws MigrationError when the folder is not in order, or when a migration cannot be loaded
 *
 * @example
 * const migrations = await loadMigrations('generated/migrations');
 * await createMigrator({ client, database: client.db(), migrations }).up();
 */
export async function loadMigrations(folder: string, options: LoadOptions = {}): Promise<readonly LoadedMigration[]> {
  const absolute = resolve(folder);
  const loaded: LoadedMigration[] = [];
  for (const migration of readMigrationFolder(absolute)) {
    const exported = await load(join(absolute, migration.name), migration.name, options);
    loaded.push({ ...exported, ...migration });
  }
  return loaded;
}

async function load(folder: string, name: string, options: LoadOptions): Promise<Migration> {
  const path = chooseFile(folder, name);
  const module = await run(path, name, options);
  return readExport(module, name, path.endsWith('.ts') ? 'migration.ts' : 'migration.js');
}

async function run(path: string, name: string, { importModule }: LoadOptions): Promise<unknown> {
  const importNow = path.endsWith('.ts') && !stripsTypes() ? importModule : importFresh;
  if (importNow === undefined) {
    const hint =
      'Use Node 22.18 or newer, compile the migrations to JavaScript, or use the command `espalier migrate`.';
    throw new MigrationError('migrate/unreadable', `This version of Node cannot load "${name}/migration.ts".`, {
      migration: name,
      hint,
    });
  }
  try {
    return await importNow(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const place = placeInMigration(cause, name);
    const file = `"${name}/${path.endsWith('.ts') ? 'migration.ts' : 'migration.js'}"`;
    const message = `${file} failed to load: ${reason}${place === undefined ? '' : `, at ${place}`}`;
    throw new MigrationError('migrate/unreadable', message, { migration: name, hint: mendHint, cause });
  }
}

/** Node keeps modules by their URL: with the text's hash in it, an edited file is loaded anew. */
async function importFresh(path: string): Promise<unknown> {
  const version = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  return import(/* @vite-ignore */ `${pathToFileURL(path).href}?${version}`);
}

function chooseFile(folder: string, name: string): string {
  const source = join(folder, 'migration.ts');
  const built = join(folder, 'migration.js');
  const status = statSync(built, { throwIfNoEntry: false });
  if (status === undefined) return source;
  // What runs would not be what was reviewed and sealed.
  if (status.mtimeMs < statSync(source).mtimeMs) {
    throw new MigrationError('migrate/unreadable', `"${name}/migration.js" is older than migration.ts beside it.`, {
      migration: name,
      hint: 'Build again, or delete migration.js.',
    });
  }
  return built;
}

/** Whether this Node runs TypeScript: https://nodejs.org/api/process.html#processfeaturestypescript */
function stripsTypes(): boolean {
  return Boolean(Reflect.get(process.features, 'typescript'));
}
