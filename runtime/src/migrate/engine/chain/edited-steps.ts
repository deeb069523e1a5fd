import { isUntouched } from '../../data/treated-part.ts';
import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow, LedgerStep } from '../../state/ledger.ts';
import type { Step } from '../../steps/step.ts';
import { stepDigest } from '../../steps/step-digest.ts';

/** A difference between a migration and what the ledger has of it. */
export interface EditedStep {
  /** One line for people. */
  readonly finding: string;
  /** Place of a step that is half done, from 1; absent where it is done, or where it is the migration that differs. */
  readonly halfDone?: number;
}

/** What a migration has become since the ledger's row was written; nothing when it is the same. */
export async function editedSteps(row: LedgerRow, migration: LoadedMigration): Promise<readonly EditedStep[]> {
  const digests = await Promise.all(migration.steps.map(stepDigest));
  const found: EditedStep[] = [];
  for (const entry of row.steps) {
    const { index, digest, status } = entry;
    const isDone = row.status === 'done' || status === 'done';
    // What has not been done yet may be mended.
    if (!isDone && !isBound(entry)) continue;
    const step = migration.steps[index];
    const finding = differenceOf(entry, step, digests[index] === digest);
    if (finding === undefined) continue;
    const unsteady = unsteadyText(step);
    found.push(
      isDone
        ? { finding: finding + unsteady }
        : { finding: `${finding} while it was half done${unsteady}`, halfDone: index + 1 },
    );
  }
  if (row.status !== 'done') return found;
  for (const [index, { op }] of migration.steps.entries()) {
    if (index >= row.steps.length) found.push({ finding: `step ${index + 1} (${op}) was added` });
  }
  if (row.snapshotHash !== migration.snapshotHash) found.push({ finding: 'the models after it are different' });
  return found;
}

function differenceOf({ index, op }: LedgerStep, now: Step | undefined, isSame: boolean): string | undefined {
  const step = `step ${index + 1}`;
  if (now === undefined) return `${step} (${op}) was taken away`;
  if (now.op !== op) return `${step} was ${op} and is ${now.op}`;
  return isSame ? undefined : `${step} (${op}) was edited`;
}

/** What may be the reason although nobody edited anything. */
function unsteadyText(now: Step | undefined): string {
  return now?.op === 'data' && now.where !== undefined
    ? ', or its `where` differs each time the file is read, as by `new Date()`'
    : '';
}

/**
 * Whether a step that is not done has left something in documents that only itself can finish or undo: which of them a data
 * step has treated is told by its cursor, and what a rewrite took away is kept under its place in the migration.
 */
function isBound(entry: LedgerStep): boolean {
  if (entry.op === 'data') return !isUntouched(entry);
  return entry.op === 'rewrite' && (entry.status === 'running' || entry.status === 'failed');
}
