import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import type { ChainLink } from './chain-link.ts';
import { linkChain } from './link-chain.ts';

/**
 * What a squash stands for and was applied in its stead, the newest first; `undefined` when the squash itself was, or when
 * the project has the others no more.
 */
export function replacedLinks(
  { migration, row, isCovered }: ChainLink,
  migrations: readonly LoadedMigration[],
  rows: readonly LedgerRow[],
): readonly ChainLink[] | undefined {
  const { name, replaces = [] } = migration;
  if (!isCovered && row?.kind !== 'squash') return undefined;
  const others = migrations.filter((each) => replaces.includes(each.name));
  const links = linkChain(
    others,
    rows.filter((each) => each._id !== name),
  );
  const applied = links.filter((link) => link.row !== undefined || link.isCovered);
  const isWhole = applied.some((link) => link.migration.name === replaces.at(-1));
  return isWhole ? applied.toReversed() : undefined;
}
