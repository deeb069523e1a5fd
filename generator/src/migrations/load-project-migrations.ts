import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LoadedMigration, loadMigrations } from '@espalier/runtime/migrate';
import { createJiti } from 'jiti';
import type { Config } from '../2-validate/config.ts';

/**
 * Loads the migrations of a project in their order. Node runs them as they are where it can; jiti does it for the others.
 *
 * @param project absolute path of the project folder
 * @throws MigrationError when the folder is not in order, or when a migration cannot be loaded
 */
export function loadProjectMigrations(
  project: string,
  { output }: Pick<Config, 'output'>,
): Promise<readonly LoadedMigration[]> {
  const folder = join(project, output, 'migrations');
  // No cache: it would lie in the user's node_modules, and an edited file must be loaded anew.
  const jiti = createJiti(pathToFileURL(join(folder, 'index.js')).href, { fsCache: false, moduleCache: false });
  return loadMigrations(folder, { importModule: (path) => jiti.import(path) });
}
