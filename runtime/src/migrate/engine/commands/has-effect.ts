import type { LedgerRow, LedgerStep } from '../../state/ledger.ts';

/**
 * Whether there may be something of a step to undo. Of a collection only when it was the migration that made it, which is
 * written down as a batch together with it; or when a person said so.
 */
export function hasEffect({ kind }: Pick<LedgerRow, 'kind'>, step: LedgerStep): boolean {
  const { status, op, direction, batches, wasThere, resolved } = step;
  if (status === 'pending' || status === 'reverted') return false;
  if (op !== 'createCollection' || direction === 'down') return true;
  if (kind !== 'run' || resolved !== undefined) return true;
  return wasThere !== true && (status === 'done' || batches > 0);
}
