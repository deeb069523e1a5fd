import {
  createMigrator,
  emptySnapshot,
  type LoadedMigration,
  MigrationError,
  type MigrationState,
  verifySnapshot,
} from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { differencesText, drift } from './print/differences-text.ts';
import { statusPhrase } from './print/status-phrase.ts';
import { withMigrations } from './with-migrations.ts';

/** `espalier migrate verify`: compares the database with the snapshot of the last applied migration. */
export function verify(options: DatabaseOptions, terminal: Terminal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const last = lastApplied(work.migrations, await createMigrator(work).status());
    const differences = await verifySnapshot(work.database, last?.after ?? emptySnapshot);
    const drifted = drift(differences);
    const hasFailed = drifted.length > 0;
    const result = { migration: last?.name ?? null, differences };
    const code = report(options, terminal, { diagnostics: [], result, hasFailed });
    if (options.format !== 'text') return code;
    terminal.out(differencesText(differences, outColorsOf(terminal)));
    const { green, red } = colorsOf(terminal);
    const state = last === undefined ? 'before the first migration' : `after ${last.name}`;
    terminal.note(
      hasFailed
        ? `${red(counted(drifted.length, 'difference'))} from the state ${state}.\n`
        : `${green('✓')} The database is in the state ${state}.\n`,
    );
    return code;
  });
}

/** The migration whose snapshot the database should be. In the middle of one there is none. */
function lastApplied(
  migrations: readonly LoadedMigration[],
  states: readonly MigrationState[],
): LoadedMigration | undefined {
  const middle = states.find(({ status }) => !['done', 'pending', 'reverted'].includes(status));
  if (middle !== undefined) {
    throw new MigrationError(
      'migrate/unknown',
      `There is no state to compare with: ${middle.name} ${statusPhrase(middle.status)}`,
      {
        migration: middle.name,
        hint: 'Finish it with `espalier migrate up`, or undo it with `espalier migrate down`.',
      },
    );
  }
  const lost = states.find((state) => state.problem !== undefined && isLost(state, migrations));
  if (lost !== undefined) {
    const { name, problem = '', findings = [], hint } = lost;
    throw new MigrationError('migrate/unknown', `There is no state to compare with: ${problem}`, {
      ...{ migration: name, findings },
      ...(hint !== undefined && { hint }),
    });
  }
  const done = new Set(states.filter((state) => state.status === 'done').map((state) => state.name));
  return migrations.findLast((migration) => done.has(migration.name));
}

/** Whether the database has something that the project does not have (any more): on its own, or as a part of a squash. */
function isLost({ name, status }: MigrationState, migrations: readonly LoadedMigration[]): boolean {
  const known = migrations.find((migration) => migration.name === name);
  return known === undefined || (status === 'pending' && known.replaces !== undefined);
}
