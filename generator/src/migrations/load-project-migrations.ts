import { join } from 'node:path';
import { type LoadedMigration, loadMigrations } from '@espalier/runtime/migrate';
import type { Config } from '../2-validate/config.ts';
import { importTypeScript } from './import-typescript.ts';
import { migrationsFolder } from './migrations-folder.ts';

/**
 * Loads the migrations of a project in their order.
 *
 * @param project absolute path of the project folder
 * @throws MigrationError when the folder is not as it was sealed, or when a migration cannot be loaded
 */
export function loadProjectMigrations(project: string, config: Config): Promise<readonly LoadedMigration[]> {
  return loadMigrations(join(project, migrationsFolder(config)), { importModule: importTypeScript });
}
