import type { ChainLink } from '../chain/chain-link.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import { clearError } from '../clear-error.ts';
import type { Engine } from '../engine.ts';
import { readLedger } from '../run/journal.ts';
import { withRetriesOnceReached } from '../with-retries.ts';

/** The chain as the ledger has it now, to find out what is to be done. Throws what stands against going on with it. */
export async function unlockedChain(engine: Engine): Promise<readonly ChainLink[]> {
  try {
    const rows = await withRetriesOnceReached(() => readLedger(engine), engine.signal);
    return await checkedChain(engine.migrations, rows);
  } catch (error) {
    throw clearError(error);
  }
}
