import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { RunOptions } from './migrate-options.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate down`. */
export interface DownOptions extends RunOptions {
  /** How many to undo; 1 when neither this nor `to` is given. */
  readonly count?: number;
  /** The one that stays the last, by name or number; `0` undoes all. */
  readonly to?: string;
}

/** `espalier migrate down`: undoes migrations, the newest first. */
export function down(options: DownOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, count, allowDestructive } = options;
    const wanted = { ...(to !== undefined && { to }), ...(count !== undefined && { count }), allowDestructive };
    const done = await withMigrator(work, options, terminal, signal, (migrator) => migrator.down(wanted));
    return reportRun(done, 'Nothing to undo.', options, terminal);
  });
}
