import type { LedgerRow } from './ledger.ts';

/**
 * Whether two versions of an application have been writing: the first half of the migration is done, and the second one, or
 * the way back, is not through.
 */
export function isExpanded({ status, isExpanded: wasExpanded }: Pick<LedgerRow, 'status' | 'isExpanded'>): boolean {
  return status === 'expanded' || (wasExpanded === true && status !== 'done' && status !== 'reverted');
}
