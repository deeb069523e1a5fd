import type { ChainLink } from '../chain/chain-link.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { readLedger } from '../run/journal.ts';
import { withRetries } from '../with-retries.ts';

/** The chain as the ledger has it while the lock is ours. Throws the first thing that stands against going on with it. */
export function lockedChain(engine: Engine, lease: Lease): Promise<readonly ChainLink[]> {
  return withRetries(async () => checkedChain(engine.migrations, await readLedger(engine)), lease.signal);
}
