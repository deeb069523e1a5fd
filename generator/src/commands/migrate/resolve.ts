import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { migrationNamed } from './migration-named.ts';
import { withMigrations } from './with-migrations.ts';
import { withMigrator } from './with-migrator.ts';

/** Options of `espalier migrate resolve`. */
export interface ResolveOptions extends DatabaseOptions {
  readonly wait: number;
  /** By name or number. */
  readonly migration: string;
  /** From 1. */
  readonly step: number;
  readonly as: 'applied' | 'reverted';
  readonly reason: string;
}

/** `espalier migrate resolve`: writes into the ledger what somebody did by hand about a step. */
export function resolve(options: ResolveOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { step, as, reason } = options;
    const migration = migrationNamed(work.migrations, options.migration).name;
    await withMigrator(work, options, terminal, signal, (migrator) =>
      migrator.resolve({ migration, step, as, reason }),
    );
    const code = report(options, terminal, { diagnostics: [], result: { migration, step, as } });
    const text = `${colorsOf(terminal).green('✓')} Step ${step} of ${migration} is taken for ${as}. Go on with \`espalier migrate up\`.\n`;
    if (options.format === 'text') terminal.note(text);
    return code;
  });
}
