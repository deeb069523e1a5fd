import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';

/**
 * How much was applied of what a squash stands for. Migrations are applied in their order, so with the last one all were:
 * some by an older squash perhaps, that has the row instead of them.
 */
export function squashState(
  { replaces = [] }: Pick<LoadedMigration, 'replaces'>,
  applied: ReadonlyMap<string, LedgerRow>,
): 'none' | 'some' | 'all' {
  const rows = replaces.flatMap((name) => applied.get(name) ?? []);
  if (rows.length === 0) return 'none';
  const hasLast = applied.has(replaces.at(-1) ?? '');
  return hasLast && rows.every(({ status }) => status === 'done') ? 'all' : 'some';
}
