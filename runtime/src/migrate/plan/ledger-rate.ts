import type { LedgerRow } from '../state/ledger.ts';
import type { Step } from '../steps/step.ts';
import type { Rate } from './plan.ts';

/** Fewer documents than these say nothing about the next thousands. */
const fewestDocuments = 100;

/** How fast finished steps of the same kind were on this database. */
export function ledgerRate(ledger: readonly LedgerRow[], op: Step['op']): Rate | undefined {
  let documents = 0;
  let milliseconds = 0;
  for (const step of ledger.flatMap((row) => row.steps)) {
    if (step.op !== op || step.status !== 'done' || step.startedAt === undefined || step.endedAt === undefined)
      continue;
    documents += step.documents;
    milliseconds += step.endedAt.getTime() - step.startedAt.getTime();
  }
  if (documents < fewestDocuments) return undefined;
  return { documentsPerSecond: (documents / Math.max(milliseconds, 1)) * 1_000, from: 'ledger', documents };
}
