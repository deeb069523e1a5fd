import { createMigrator, type MigrationState } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { statesText } from './print/states-text.ts';
import { statusPhrase } from './print/status-phrase.ts';
import { withMigrations } from './with-migrations.ts';

/** Options of `espalier migrate status`. */
export interface StatusOptions extends DatabaseOptions {
  /** Whether it fails when any migration is not applied. */
  readonly check: boolean;
}

/** `espalier migrate status`: shows which migrations are applied. */
export function status(options: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const states = await createMigrator(work).status();
    const open = states.filter((state) => state.status !== 'done');
    const hasProblem = states.some((state) => state.problem !== undefined);
    const hasFailed = options.check && (open.length > 0 || hasProblem);
    const code = report(options, terminal, { diagnostics: [], result: { migrations: states }, hasFailed });
    if (options.format !== 'text') return code;
    terminal.out(statesText(states, outColorsOf(terminal), terminal.columns));
    terminal.note(summary(states, open, terminal));
    return code;
  });
}

function summary(states: readonly MigrationState[], open: readonly MigrationState[], terminal: Terminal): string {
  const { green, red } = colorsOf(terminal);
  if (states.some((state) => state.problem !== undefined))
    return `${red('`espalier migrate up` would refuse to go on.')}\n`;
  if (states.length === 0) return 'There are no migrations yet: make the first one with `espalier migrate make`.\n';
  if (open.length === 0) return `${green('✓')} The database is up to date.\n`;
  const under = open.find((state) => state.status !== 'pending' && state.status !== 'reverted');
  if (under === undefined) return `${counted(open.length, 'migration')} to apply: \`espalier migrate up\`.\n`;
  const next = `go on with \`${nextCommand(under)}\``;
  return `${under.name} ${statusPhrase(under.status)}:\n${next}${under.phase === 'contract' ? ' once the new version is deployed' : ''}.\n`;
}

/** What brings a migration to its end. */
function nextCommand({ status, row, phase }: MigrationState): string {
  if (phase !== undefined) return `espalier migrate up --phase ${phase}`;
  const isUndone = status === 'reverting' || (status === 'failed' && row?.direction === 'down');
  return isUndone ? 'espalier migrate down' : 'espalier migrate up';
}
