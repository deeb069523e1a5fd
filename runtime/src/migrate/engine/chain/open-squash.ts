import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import type { ChainLink } from './chain-link.ts';
import { isNamed } from './find-link.ts';
import { replacedLinks } from './replaced-links.ts';

/** A chain, and the squash in it whose parts stand in their own right before it. */
export interface OpenedChain {
  readonly chain: readonly ChainLink[];
  readonly opened?: ChainLink;
}

/**
 * The chain with the migration of that name or number in it: when it was applied and a squash took its place since, the squash is laid
 * open. Elsewhere the chain stays as it is.
 */
export function openSquash(
  chain: readonly ChainLink[],
  name: string | undefined,
  migrations: readonly LoadedMigration[],
  rows: readonly LedgerRow[],
): OpenedChain {
  if (name === undefined || chain.some((link) => isNamed(link, name))) return { chain };
  for (const [index, link] of chain.entries()) {
    const parts = replacedLinks(link, migrations, rows)?.toReversed() ?? [];
    if (!parts.some((part) => isNamed(part, name))) continue;
    return { chain: [...chain.slice(0, index), ...parts, ...chain.slice(index)], opened: link };
  }
  return { chain };
}
