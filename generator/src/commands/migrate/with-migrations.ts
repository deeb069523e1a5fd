import { type LoadedMigration, MigrationError } from '@espalier/runtime/migrate';
import { connectDatabase, type DatabaseConnection } from '../../database/connect.ts';
import { databaseFailure } from '../../database/database-failure.ts';
import { loadProjectMigrations } from '../../migrations/load-project-migrations.ts';
import { findProject } from '../../project/find-project.ts';
import { readProjectAt } from '../../project/read-project.ts';
import { describeDatabaseError } from '../describe-database-error.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { reportMigrationError } from './report-migration-error.ts';

/** What a command on a migrated database works with. */
export interface MigrationWork extends DatabaseConnection {
  /** In order. */
  readonly migrations: readonly LoadedMigration[];
}

/**
 * Loads the project's migrations, connects, and does `work`. What goes wrong with the project, the server or the data is
 * reported; anything else is a bug and thrown on.
 */
export async function withMigrations(
  options: DatabaseOptions,
  terminal: Terminal,
  work: (work: MigrationWork) => Promise<ExitCode>,
): Promise<ExitCode> {
  const found = findProject(options.project);
  if (found.value === undefined) return report(options, terminal, found);
  const { config, diagnostics, texts } = readProjectAt(found.value);
  if (config === undefined) return report(options, terminal, { diagnostics, texts });
  let connection: DatabaseConnection | undefined;
  try {
    const migrations = await loadProjectMigrations(found.value, config);
    connection = await connectDatabase({ uri: options.uri, environment: process.env });
    return await work({ ...connection, migrations });
  } catch (error) {
    return reportError(error, options, terminal);
  } finally {
    await connection?.close();
  }
}

function reportError(error: unknown, options: DatabaseOptions, terminal: Terminal): ExitCode {
  if (error instanceof MigrationError) return reportMigrationError(options, terminal, error);
  if (databaseFailure(error) === undefined && error instanceof Error && isTranslated(error)) {
    const failure = { code: 'database/failed', message: error.message };
    return reportFailure(options, terminal, failure, exitCode.failed);
  }
  return describeDatabaseError(error, options, terminal);
}

/** Whether the runtime says in its own words what the driver has thrown: these hold no data. */
function isTranslated({ cause }: Error): boolean {
  return cause instanceof Error && cause.name.startsWith('Mongo');
}
