import { MigrationError } from '../../../errors/migration-error.ts';
import type { StepRun } from '../../steps/step-kind.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { pause } from '../pause.ts';
import { isTransient } from '../transient.ts';
import { backoff, mostRetries, withRetries } from '../with-retries.ts';
import { type CheckSettings, checkStep } from './check-before.ts';
import { driftHint } from './drift-hint.ts';
import type { Journal } from './journal.ts';
import type { Progress } from './progress.ts';
import { runBatch } from './run-batch.ts';
import { stepFailure } from './step-failure.ts';
import type { StepTask } from './step-task.ts';

/** What all steps of one run share. */
export interface TaskContext extends CheckSettings {
  readonly engine: Engine;
  readonly lease: Lease;
  readonly journal: Journal;
  /** The steps that were checked before the first one started. */
  readonly checked: ReadonlySet<StepTask>;
}

/** Runs one step to its end and writes that down. Gives the documents that it treated, in all its runs. */
export async function runStep(context: TaskContext, task: StepTask): Promise<number> {
  const { engine, lease, journal } = context;
  const { migration, index, direction } = task.place;
  let isStarted = task.isBegun;
  const progress = { ...task.start };
  try {
    await lease.check();
    if (!context.checked.has(task)) await withRetries(() => checkStep(task, context), lease.signal);
    // What is in the way of a step that never began is not its own: nothing of it may be undone later.
    const isDoneBefore = !task.isBegun && (await withRetries(() => isDone(task), lease.signal));
    const wasThere = isDoneBefore && isCreation(task) ? true : undefined;
    const begin = { status: 'running', direction, error: undefined, endedAt: undefined } as const;
    const forgotten = { resolved: undefined, ...(direction === 'up' && { purged: undefined }) };
    const anew = { ...task.start, startedAt: new Date(), ...forgotten, wasThere };
    await journal.setStep(migration.name, index, task.isBegun ? begin : { ...anew, ...begin });
    isStarted = true;
    const documents = await withRetries(() => expected(task), lease.signal);
    await engine.emit({ ...task.reference, kind: 'step-started', documents, resumed: task.isBegun });
    await runUntilDone(context, task, progress);
    const status = direction === 'up' ? 'done' : 'reverted';
    await journal.setStep(migration.name, index, { status, endedAt: new Date() });
  } catch (error) {
    throw await failed(context, task, error, isStarted);
  }
  await engine.emit({ ...task.reference, kind: 'step-finished', documents: progress.documents });
  return progress.documents;
}

/** Whether it creates a collection; not where it goes up again after a way down that stopped before the end. */
function isCreation({ step, place, entry }: StepTask): boolean {
  const isOwn = entry?.status === 'running' || entry?.status === 'failed';
  return step.op === 'createCollection' && place.direction === 'up' && !isOwn;
}

/** Runs the step until the database says that it is done. Failures that may pass are met by looking again. */
async function runUntilDone(context: TaskContext, task: StepTask, progress: Progress): Promise<void> {
  const { engine, lease } = context;
  for (let attempt = 0; ; attempt += 1) {
    const { batches } = progress;
    try {
      if (await isDone(task)) return;
      await task.kind.run(task.step, task.place, stepRun(context, task, progress));
      lease.signal.throwIfAborted();
      if (await isDone(task)) return;
      const { kind, place } = task;
      const missed = kind.missed?.(place) ?? 'It ran, but what it should have done is not there';
      throw new MigrationError('migrate/failed', missed);
    } catch (error) {
      lease.signal.throwIfAborted();
      if (progress.batches > batches) attempt = 0;
      if (attempt >= mostRetries || !isTransient(error)) throw error;
      await engine.emit({ ...task.reference, kind: 'step-retried', reason: stepFailure(error, task).message });
      await pause(backoff(attempt), lease.signal);
      await lease.check();
    }
  }
}

function expected({ kind, step, place }: StepTask): Promise<number> {
  return kind.expect?.(step, place) ?? kind.count(step, place);
}

async function isDone({ kind, step, place }: StepTask): Promise<boolean> {
  const inspection = await kind.inspect(step, place);
  if (inspection.state !== 'drift') return inspection.state === 'done';
  throw new MigrationError('migrate/drift', inspection.message, {
    hint: driftHint([{ isResolvable: true, remedy: inspection.remedy }]),
  });
}

function stepRun({ engine, lease }: TaskContext, task: StepTask, progress: Progress): StepRun {
  return {
    signal: lease.signal,
    pace: engine.pace,
    get cursor() {
      return progress.cursor;
    },
    checkLock: () => lease.check(),
    batch: (body) => runBatch({ engine, lease, task, progress }, body),
    emit: (event) => engine.emit({ ...task.reference, ...event }),
  };
}

/** The error to end with. A step that was interrupted did not fail: it is still under way, and the next run goes on. */
async function failed(
  { lease, journal }: TaskContext,
  task: StepTask,
  error: unknown,
  isStarted: boolean,
): Promise<unknown> {
  if (lease.signal.aborted) return lease.signal.reason;
  const failure = stepFailure(error, task);
  const { migration, index } = task.place;
  // A step that was refused before it started stays as it was.
  const step = isStarted ? ({ status: 'failed' } as const) : {};
  try {
    await journal.setStep(
      migration.name,
      index,
      { ...step, error: failure.message, endedAt: new Date() },
      { status: 'failed' },
    );
  } catch {
    // The failure itself says more than that it could not be written down.
  }
  return failure;
}
