import type { LoadedMigration } from '../migration.ts';
import type { LedgerRow } from '../state/ledger.ts';
import type { Step } from '../steps/step.ts';
import type { Rate } from './plan.ts';
import { costOf } from './step-cost.ts';

/** Fewer documents than these say nothing about the next thousands. */
const fewestDocuments = 100;

/** How fast finished steps that cost as much as this one were on this database. */
export function ledgerRate(
  ledger: readonly LedgerRow[],
  migrations: readonly LoadedMigration[],
  step: Step,
): Rate | undefined {
  let documents = 0;
  let milliseconds = 0;
  for (const row of ledger) {
    const steps = migrations.find(({ name }) => name === row._id)?.steps ?? [];
    for (const entry of row.steps) {
      const past = steps[entry.index];
      if (past === undefined || !isAlike(past, step) || entry.status !== 'done') continue;
      if (entry.startedAt === undefined || entry.endedAt === undefined) continue;
      documents += entry.documents;
      milliseconds += entry.endedAt.getTime() - entry.startedAt.getTime();
    }
  }
  if (documents < fewestDocuments) return undefined;
  return { documentsPerSecond: (documents / Math.max(milliseconds, 1)) * 1_000, from: 'ledger', documents };
}

function isAlike(past: Step, step: Step): boolean {
  return past.op === step.op && costOf(past)?.perDocument === costOf(step)?.perDocument;
}
