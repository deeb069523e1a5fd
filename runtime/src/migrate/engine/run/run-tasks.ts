import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import type { MigrationReport } from '../run-report.ts';
import { withRetries } from '../with-retries.ts';
import { type CheckSettings, checkBefore } from './check-before.ts';
import { checkRights } from './check-rights.ts';
import { Journal } from './journal.ts';
import { keepNumbering } from './keep-numbering.ts';
import { type MigrationTask, openingRow } from './migration-task.ts';
import { runStep, type TaskContext } from './run-step.ts';
import { type StepTask, stepTask } from './step-task.ts';

/** Checks all tasks, then does one after the other. Nothing is changed when a check fails. */
export async function runTasks(
  engine: Engine,
  lease: Lease,
  tasks: readonly MigrationTask[],
  settings: CheckSettings,
): Promise<readonly MigrationReport[]> {
  const prepared = tasks.map((task) => ({ task, steps: stepsOf(engine, task, task.indexes) }));
  const steps = prepared.flatMap((each) => each.steps);
  const waiting = tasks.flatMap((task) => stepsOf(engine, task, task.waiting ?? []));
  await withRetries(() => checkRights(engine.database, steps), lease.signal);
  const checked = await withRetries(() => checkBefore(steps, waiting, settings), lease.signal);
  const context = { engine, lease, journal: new Journal(engine, lease), checked, ...settings };
  const reports: MigrationReport[] = [];
  for (const each of prepared) reports.push(await runMigration(context, each.task, each.steps));
  return reports;
}

function stepsOf(
  engine: Engine,
  { migration, direction, row }: MigrationTask,
  indexes: readonly number[],
): readonly StepTask[] {
  return indexes.flatMap((index) => {
    const known = row?.steps[index];
    const entry = known?.op === migration.steps[index]?.op ? known : undefined;
    return stepTask(engine, migration, index, direction, entry, row) ?? [];
  });
}

async function runMigration(
  context: TaskContext,
  task: MigrationTask,
  steps: readonly StepTask[],
): Promise<MigrationReport> {
  const { engine, journal, lease } = context;
  const { migration, direction, kind, statusAfter } = task;
  const { name } = migration;
  const start = performance.now();
  await lease.check();
  await journal.put(await openingRow(task, engine.appliedBy));
  await engine.emit({ kind: 'migration-started', migration: name, direction, steps: steps.length });
  await withRetries(() => keepNumbering(engine, migration, direction), lease.signal);
  let documents = 0;
  for (const step of steps) documents += await runStep(context, step);
  if (statusAfter === 'reverted' && task.keepsReplaced !== true) await journal.revert(migration.replaces ?? []);
  await journal.set(name, { status: statusAfter, endedAt: new Date() });
  await engine.emit({ kind: 'migration-finished', migration: name, direction, status: statusAfter });
  const milliseconds = performance.now() - start;
  return { name, direction, kind, status: statusAfter, steps: steps.length, documents, milliseconds };
}
