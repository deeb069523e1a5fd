import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import { stepDigest } from '../../steps/step-digest.ts';

/** What a migration has become since the ledger's row was written: one line for each difference, none when it is the same. */
export async function editedSteps(row: LedgerRow, migration: LoadedMigration): Promise<string[]> {
  const digests = await Promise.all(migration.steps.map(stepDigest));
  const findings: string[] = [];
  for (const { index, op, digest, status } of row.steps) {
    const step = migration.steps[index];
    // What has not been done yet may be mended.
    if (row.status !== 'done' && status !== 'done') continue;
    if (step === undefined) findings.push(`step ${index + 1} (${op}) was taken away`);
    else if (step.op !== op) findings.push(`step ${index + 1} was ${op} and is ${step.op}`);
    else if (digests[index] !== digest) findings.push(`step ${index + 1} (${op}) was edited`);
  }
  if (row.status !== 'done') return findings;
  for (const [index, { op }] of migration.steps.entries()) {
    if (index >= row.steps.length) findings.push(`step ${index + 1} (${op}) was added`);
  }
  if (row.snapshotHash !== migration.snapshotHash) findings.push('the models after it are different');
  return findings;
}
