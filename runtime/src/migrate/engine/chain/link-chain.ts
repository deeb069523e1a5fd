import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import { type ChainLink, isApplied } from './chain-link.ts';

/**
 * Puts migrations and ledger together. A squash stands in for the migrations that it replaces where none or all of them
 * were applied; where only some were, the others go on in their own right as long as the project still has them.
 */
export function linkChain(migrations: readonly LoadedMigration[], rows: readonly LedgerRow[]): readonly ChainLink[] {
  const applied = new Map(rows.filter(isApplied).map((row) => [row._id, row]));
  const dropped = new Set<string>();
  const covered = new Set<string>();
  for (const { name, replaces = [] } of migrations) {
    if (replaces.length === 0) continue;
    const done = replaces.filter((each) => applied.has(each));
    const areAllDone = replaces.every((each) => applied.get(each)?.status === 'done');
    const isInPart = done.length > 0 && !areAllDone && !applied.has(name);
    const known = new Set(migrations.map((migration) => migration.name));
    if (isInPart && replaces.every((each) => known.has(each))) {
      dropped.add(name);
      continue;
    }
    for (const each of replaces) dropped.add(each);
    if (areAllDone) covered.add(name);
  }
  return migrations
    .filter(({ name }) => !dropped.has(name))
    .map((migration) => {
      const row = applied.get(migration.name);
      return {
        migration,
        row,
        status: row?.status ?? 'pending',
        isCovered: row === undefined && covered.has(migration.name),
      };
    });
}
