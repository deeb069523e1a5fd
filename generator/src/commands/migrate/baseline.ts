import type { LoadedMigration } from '@espalier/runtime/migrate';
import { standingMigrations } from '../../4-plan/squash/squash-range.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { migrationNamed } from './migration-named.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate baseline`. */
export interface BaselineOptions extends DatabaseOptions {
  readonly wait: number;
  /** The last migration that the database has, by name or number; the first when absent. */
  readonly to?: string;
  /** Whether validators that differ are replaced by those of the models. */
  readonly setValidators: boolean;
}

/** The first that no squash stands for. */
function firstOf(migrations: readonly LoadedMigration[]): string {
  return standingMigrations(migrations)[0]?.name ?? '1';
}

/** `espalier migrate baseline`: takes a database that is there already for migrated, after a comparison with it. */
export function baseline(options: BaselineOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { name } = migrationNamed(work.migrations, options.to ?? firstOf(work.migrations));
    const done = await withMigrator(work, options, terminal, signal, (migrator) =>
      migrator.baseline({ to: name, setValidators: options.setValidators }),
    );
    return reportRun(done, `Nothing to do: ${name} is applied already.`, options, terminal);
  });
}
