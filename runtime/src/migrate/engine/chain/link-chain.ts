import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import { type ChainLink, isApplied } from './chain-link.ts';
import { squashState } from './squash-state.ts';

/**
 * Puts migrations and ledger together. A squash stands in for the migrations that it replaces where none or all of them
 * were applied; where only some were, the others go on in their own right as long as the project still has them. A newer
 * squash decides before an older one that it stands for.
 */
export function linkChain(migrations: readonly LoadedMigration[], rows: readonly LedgerRow[]): readonly ChainLink[] {
  const applied = new Map(rows.filter(isApplied).map((row) => [row._id, row]));
  const covered = new Set<string>();
  const completes = new Map<string, readonly string[]>();
  let left = migrations;
  for (const squash of squashesOf(migrations)) {
    const { name, replaces = [] } = squash;
    if (!left.includes(squash)) continue;
    const state = applied.has(name) ? 'own' : squashState(squash, applied);
    const others = left.filter((each) => each !== squash);
    const last = replaces.at(-1) ?? '';
    if (state === 'some' && canGoOn(replaces, others, applied)) {
      left = others;
      completes.set(last, [...(completes.get(last) ?? []), name, ...(completes.get(name) ?? [])]);
      continue;
    }
    left = left.filter((each) => !replaces.includes(each.name));
    if (state === 'all') covered.add(name);
  }
  return left.map((migration) => {
    const row = applied.get(migration.name);
    return {
      migration,
      row,
      status: row?.status ?? 'pending',
      isCovered: row === undefined && covered.has(migration.name),
      completes: completes.get(migration.name) ?? [],
    };
  });
}

/** The newest first. */
function squashesOf(migrations: readonly LoadedMigration[]): readonly LoadedMigration[] {
  return migrations.filter(({ replaces = [] }) => replaces.length > 0).toReversed();
}

/** Whether nothing that is still to be applied, and nothing that was, is missing among the other migrations. */
function canGoOn(
  replaces: readonly string[],
  others: readonly LoadedMigration[],
  applied: ReadonlyMap<string, LedgerRow>,
): boolean {
  const known = new Set(others.flatMap((each) => [each.name, ...(each.replaces ?? [])]));
  const isThere = (name: string) => others.some((each) => each.name === name);
  return (
    replaces.every((name) => known.has(name) || applied.get(name)?.status === 'done') && isThere(replaces.at(-1) ?? '')
  );
}
