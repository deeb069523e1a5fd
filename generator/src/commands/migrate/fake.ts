import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { reportRun } from './report-run.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate fake`. */
export interface FakeOptions extends DatabaseOptions {
  readonly wait: number;
  /** By name or number. */
  readonly to: string;
  /** Whether everything after `to` is marked as undone, instead of everything up to it as applied. */
  readonly isReverted: boolean;
}

/** `espalier migrate fake`: writes into the ledger that migrations are applied, or undone, and runs nothing. */
export function fake(options: FakeOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, isReverted } = options;
    const done = await withMigrator(work, options, terminal, signal, (migrator) =>
      isReverted ? migrator.fakeReverted(to) : migrator.fake(to),
    );
    return reportRun(done, `Nothing to do: the ledger says so already.`, options, terminal);
  });
}
