import type { LoadedMigration } from '../../migration.ts';
import { isExpanded } from '../../state/is-expanded.ts';
import type { LedgerKind, LedgerRow, LedgerStep, MigrationStatus } from '../../state/ledger.ts';
import { stepDigest } from '../../steps/step-digest.ts';
import type { Direction } from '../../steps/step-kind.ts';

/** What is to be done with one migration. */
export interface MigrationTask {
  readonly migration: LoadedMigration;
  readonly direction: Direction;
  readonly kind: LedgerKind;
  /** What the ledger has of it; nothing when it was reverted. */
  readonly row: LedgerRow | undefined;
  /** Places of the steps to run, in their order. */
  readonly indexes: readonly number[];
  /** Places of the steps that wait for the second half of the deployment. */
  readonly waiting?: readonly number[];
  readonly statusAfter: MigrationStatus;
  /** Of a squash that is taken back: what it stands for stays as it is, to be undone by itself. */
  readonly keepsReplaced?: true;
}

/** The ledger's row when the task begins. What earlier runs wrote of its steps is kept. */
export async function openingRow(task: MigrationTask, appliedBy: string): Promise<Omit<LedgerRow, 'fence'>> {
  const { migration, direction, kind, row } = task;
  const { name, number, checksum, snapshotHash, replaces } = migration;
  const steps = await Promise.all(
    migration.steps.map(async (step, index): Promise<LedgerStep> => {
      const known = row?.steps[index];
      const digest = await stepDigest(step);
      if (known?.op === step.op) return { ...known, digest };
      const counts = { batches: 0, documents: 0, modified: 0, quarantined: 0 };
      // A squash without a row is not run: all that it stands for was.
      return { index, op: step.op, digest, status: kind === 'squash' ? 'done' : 'pending', ...counts };
    }),
  );
  return {
    ...{ _id: name, number, checksum, snapshotHash, kind, direction, steps, appliedBy },
    status: direction === 'up' ? 'running' : 'reverting',
    startedAt: row?.startedAt ?? new Date(),
    ...(row !== undefined && isExpanded(row) && { isExpanded: true }),
    ...(replaces !== undefined && { replaces }),
  };
}
