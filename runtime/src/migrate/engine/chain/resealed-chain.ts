import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import type { ChainLink } from './chain-link.ts';
import { checkedChain } from './chain-problems.ts';
import { editedSteps } from './edited-steps.ts';
import { findLink } from './find-link.ts';
import { linkChain } from './link-chain.ts';

/**
 * The chain, when nothing stands against going on with it but that files of applied migrations up to `to` were edited which
 * still do the same. Throws the first other problem.
 */
export async function resealedChain(
  migrations: readonly LoadedMigration[],
  rows: readonly LedgerRow[],
  to: string,
): Promise<readonly ChainLink[]> {
  const chain = linkChain(migrations, rows);
  const links = chain.slice(0, findLink(chain, to) + 1);
  const resealed = rows.map(async (row) => {
    const migration = links.find((link) => link.row === row)?.migration;
    if (migration === undefined || row.status !== 'done') return row;
    return (await editedSteps(row, migration)).length > 0 ? row : { ...row, checksum: migration.checksum };
  });
  await checkedChain(migrations, await Promise.all(resealed));
  return chain;
}
