import type { LedgerRow } from '../../state/ledger.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { readLedger } from '../run/journal.ts';
import { withRetries } from '../with-retries.ts';

/** Makes the chain of the ledger's rows. Throws the first thing that stands against going on with it. */
export type ChainOf = (rows: readonly LedgerRow[]) => Promise<readonly ChainLink[]>;

/** The chain as the ledger has it while the lock is ours. */
export function lockedChain(
  engine: Engine,
  lease: Lease,
  chainOf: ChainOf = (rows) => checkedChain(engine.migrations, rows),
): Promise<readonly ChainLink[]> {
  return withRetries(async () => chainOf(await readLedger(engine)), lease.signal);
}
