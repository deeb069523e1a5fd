import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { RunOptions } from './migrate-options.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** `espalier migrate redo`: undoes the last migration and applies it again. */
export function redo(options: RunOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { allowDestructive } = options;
    const done = await withMigrator(work, options, terminal, signal, (migrator) => migrator.redo({ allowDestructive }));
    return reportRun(done, 'Nothing to do again: no migration is applied.', options, terminal);
  });
}
