import { isPurgeable, type Leftover, listLeftovers, purgeLeftovers } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { dateText } from './print/date-text.ts';
import { numberText } from './print/number-text.ts';
import { sizeText } from './print/size-text.ts';
import { tableText } from './print/table-text.ts';
import { withMigrations } from './with-migrations.ts';
import { migratorOptions } from './with-migrator.ts';

/** Options of `espalier migrate purge`. */
export interface PurgeOptions extends DatabaseOptions {
  /** Milliseconds. */
  readonly olderThan: number;
  /** Whether anything is dropped. */
  readonly isReal: boolean;
}

/** `espalier migrate purge`: drops what migrations put aside, or shows what would be dropped. */
export function purge(options: PurgeOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { olderThan, isReal } = options;
    const before = await listLeftovers(work.database);
    const old = isReal
      ? await purgeLeftovers(migratorOptions(work, options, signal), olderThan)
      : before.filter((leftover) => isPurgeable(leftover, olderThan));
    const kept = before.filter((leftover) => !old.some((each) => isSame(each, leftover)));
    const result = { [isReal ? 'purged' : 'wouldPurge']: old, kept };
    const code = report(options, terminal, { diagnostics: [], result });
    if (options.format !== 'text') return code;
    const { dim } = outColorsOf(terminal);
    const rows = [...old, ...kept].map((leftover) => row(leftover, old.includes(leftover), isReal));
    terminal.out(tableText(rows, (cells, index) => (index < old.length ? cells : cells.map(dim))));
    terminal.note(summary(old, kept, options, terminal));
    return code;
  });
}

function isSame(one: Leftover, other: Leftover): boolean {
  return one.collection === other.collection && one.migration === other.migration && one.step === other.step;
}

function row(leftover: Leftover, isOld: boolean, isReal: boolean): string[] {
  const { kind, collection, migration, step, documents, bytes, since, isInUse } = leftover;
  const origin = migration === undefined ? collection : `${migration}${step === undefined ? '' : `.${step}`}`;
  const why = isInUse ? 'kept: in use' : 'kept';
  return [
    isOld ? (isReal ? 'dropped' : 'would drop') : why,
    kind,
    origin,
    `${numberText(documents)} ${documents === 1 ? 'document' : 'documents'}`,
    sizeText(bytes),
    since === undefined ? 'age unknown' : dateText(since),
  ];
}

function summary(
  old: readonly Leftover[],
  kept: readonly Leftover[],
  { isReal }: PurgeOptions,
  terminal: Terminal,
): string {
  if (old.length === 0) return kept.length === 0 ? 'Migrations put nothing aside.\n' : 'Nothing is old enough.\n';
  const size = sizeText(old.reduce((sum, { bytes }) => sum + bytes, 0));
  const amount = `${counted(old.length, 'leftover')}, ${size}`;
  const { green, yellow } = colorsOf(terminal);
  if (isReal) return `${green('✓')} Dropped for good: ${amount}.\n`;
  return `${yellow(amount)}. Nothing was dropped: add --yes. What is dropped, \`migrate down\` cannot bring back.\n`;
}
