import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { RunOptions } from './migrate-options.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate up`. */
export interface UpOptions extends RunOptions {
  /** The last one to apply, by name or number. */
  readonly to?: string;
  readonly phase?: 'expand' | 'contract';
}

/** `espalier migrate up`: applies the migrations that are pending. */
export function up(options: UpOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, phase, allowDestructive } = options;
    const wanted = { ...(to !== undefined && { to }), ...(phase !== undefined && { phase }), allowDestructive };
    const done = await withMigrator(work, options, terminal, signal, (migrator) => migrator.up(wanted));
    return reportRun(done, 'Nothing to apply: the database is up to date.', options, terminal);
  });
}
