import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { RunOptions } from './migrate-options.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate to`. */
export interface MoveOptions extends RunOptions {
  /** By name or number; `0` undoes all. */
  readonly to: string;
}

/** `espalier migrate to`: applies or undoes migrations until the given one is the last. */
export function moveTo(options: MoveOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, allowDestructive } = options;
    const done = await withMigrator(work, options, terminal, signal, (migrator) =>
      migrator.to(to, { allowDestructive }),
    );
    return reportRun(done, `Nothing to do: ${to} is the last one already.`, options, terminal);
  });
}
