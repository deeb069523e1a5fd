import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate unlock`. */
export interface UnlockOptions extends DatabaseOptions {
  /** Who holds the lock, in full. */
  readonly owner: string;
}

/** `espalier migrate unlock`: takes the lock away from a process. */
export function unlock(options: UnlockOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { owner } = options;
    await withMigrator(work, options, terminal, signal, (migrator) => migrator.unlock({ owner }));
    const code = report(options, terminal, { diagnostics: [], result: { owner } });
    if (options.format === 'text') terminal.note(`${colorsOf(terminal).green('✓')} Nobody holds the lock any more.\n`);
    return code;
  });
}
