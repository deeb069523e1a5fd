import { type ClonedCollection, rehearse as rehearseOnCopy, type SampleSize } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { numberText } from './print/number-text.ts';
import { tableText } from './print/table-text.ts';
import { withMigrations } from './with-migrations.ts';
import { migratorOptions, withProgress } from './with-migrator.ts';

/** Options of `espalier migrate rehearse`. */
export interface RehearseOptions extends DatabaseOptions {
  /** The last one to rehearse, by name or number. */
  readonly to?: string;
  readonly sample: SampleSize;
}

/** `espalier migrate rehearse`: applies what is pending to a small copy of the database, and drops it. */
export function rehearse(options: RehearseOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, sample, format } = options;
    const { dim, green } = colorsOf(terminal);
    const rehearsal = await withProgress(work, options, terminal, signal, (onEvent) =>
      rehearseOnCopy({
        ...migratorOptions(work, options, signal),
        onEvent,
        sample,
        // Nothing is lost with a copy; what the migration itself refuses stays refused.
        up: { ...(to !== undefined && { to }), allowDestructive: true },
        onCloned: (cloned) => (format === 'text' ? terminal.note(dim(clonedText(cloned))) : undefined),
      }),
    );
    const code = report(options, terminal, { diagnostics: [], result: rehearsal });
    if (format !== 'text') return code;
    const { migrations, scratch } = rehearsal;
    terminal.note(
      migrations.length === 0
        ? 'Nothing to rehearse: the database is up to date.\n'
        : `${green('✓')} ${counted(migrations.length, 'migration')} went well on the copy. ${dim(`${scratch} is dropped again.`)}\n`,
    );
    return code;
  });
}

function clonedText(cloned: readonly ClonedCollection[]): string {
  const rows = cloned.map(({ name, copied, total, left }) => [
    `  ${name}`,
    `${numberText(copied)} of ${numberText(total)} documents`,
    left ?? '',
  ]);
  return `Copied for the rehearsal:\n${tableText(rows)}`;
}
