import type { LedgerRow } from '../../state/ledger.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import { checkedChain } from '../chain/chain-problems.ts';
import type { Engine } from '../engine.ts';
import { readClearly } from '../read-clearly.ts';
import { readLedger } from '../run/journal.ts';

/** The chain, and the rows of the ledger that it was linked from. */
export interface UnlockedChain {
  readonly chain: readonly ChainLink[];
  readonly rows: readonly LedgerRow[];
}

/** The chain as the ledger has it now, to find out what is to be done. Throws what stands against going on with it. */
export function unlockedChain(engine: Engine): Promise<UnlockedChain> {
  const read = async () => {
    const rows = await readLedger(engine);
    return { chain: await checkedChain(engine.migrations, rows), rows };
  };
  return readClearly(read, engine.signal);
}
