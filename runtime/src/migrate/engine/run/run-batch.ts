import { type ClientSession, MongoError, MongoErrorLabel } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { ledgerOf } from '../../state/state-collections.ts';
import type { BatchResult } from '../../steps/step-kind.ts';
import type { Engine } from '../engine.ts';
import { endSession } from '../lock/end-session.ts';
import type { Lease } from '../lock/lease.ts';
import { pause } from '../pause.ts';
import { isTransient } from '../transient.ts';
import { backoff, withRetries } from '../with-retries.ts';
import { failureReason } from './failure-reason.ts';
import { advance, type Progress } from './progress.ts';
import type { StepTask } from './step-task.ts';

/** What a batch needs to know of the step that it is of. */
export interface BatchContext {
  readonly engine: Engine;
  readonly lease: Lease;
  readonly task: StepTask;
  readonly progress: Progress;
}

/** How often a commit is sent again. After that the ledger is asked, and the batch is tried again. */
const mostCommits = 4;

type BatchBody = (session: ClientSession) => Promise<BatchResult>;

/** How often a batch is tried; writers that go on working make conflicts usual. */
const mostAttempts = 12;

/**
 * Runs `body` and writes its cursor in one transaction. The ledger row is the guard: it takes the cursor only from the
 * owner of the lock, and only as the successor of the batch before. So a batch is applied once, also when nobody knows
 * whether its commit was: the row then says so, and a second commit of the same batch cannot pass.
 */
export async function runBatch(context: BatchContext, body: BatchBody): Promise<BatchResult> {
  const { engine, lease, task, progress } = context;
  const result = await committedBatch(context, body).catch(async (error: unknown) => {
    // A commit that did not get through leaves the transaction open, and the ledger's row with it, for up to a minute.
    if (lease.session.id !== undefined) await endSession(engine, lease.session.id).catch(() => undefined);
    throw error;
  });
  advance(progress, result);
  const { documents, modified, quarantined } = result;
  await engine.emit({ ...task.reference, kind: 'batch-committed', documents, modified, quarantined });
  return result;
}

async function committedBatch(context: BatchContext, body: BatchBody): Promise<BatchResult> {
  const { engine, lease, task, progress } = context;
  let sent: BatchResult | undefined;
  for (let attempt = 0; ; attempt += 1) {
    lease.signal.throwIfAborted();
    try {
      const result = await writtenBatch(context, body);
      // What was committed before is none of this run's batches.
      if (result === undefined && sent === undefined) throw lease.lose();
      if (result !== undefined) {
        sent = result;
        await commit(lease.session);
        return result;
      }
    } catch (error) {
      await abort(lease.session);
      lease.signal.throwIfAborted();
      if (!isTransient(error)) throw error;
      if (attempt + 1 >= mostAttempts) throw givenUp(error);
      await engine.emit({ ...task.reference, kind: 'step-retried', reason: `batch ${progress.batches + 1}` });
      await pause(backoff(Math.min(attempt, 4)), lease.signal);
    }
    if (sent !== undefined && (await wasCommitted(context).catch(failed))) return sent;
  }
}

/** Writes without committing; `undefined` when an earlier attempt turns out to have been committed. */
async function writtenBatch(context: BatchContext, body: BatchBody): Promise<BatchResult | undefined> {
  const { engine, lease, task } = context;
  const { session } = lease;
  session.startTransaction({
    // `create` is refused in transactions that read a snapshot (72).
    readConcern: { level: 'local' },
    writeConcern: { w: 'majority' },
    readPreference: 'primary',
  });
  const result = await body(session);
  if (await guard(context, result)) {
    await engine.emit({ ...task.reference, kind: 'batch-written' });
    return result;
  }
  await abort(session);
  if (await wasCommitted(context)) return undefined;
  throw lease.lose();
}

async function guard({ engine, lease, task, progress }: BatchContext, result: BatchResult): Promise<boolean> {
  const { index, migration } = task.place;
  const step = `steps.${index}`;
  const { matchedCount } = await ledgerOf(engine.database).updateOne(
    { _id: migration.name, fence: { $lte: lease.fence }, [`${step}.batches`]: progress.batches },
    {
      $set: { fence: lease.fence, [`${step}.cursor`]: result.cursor },
      $inc: {
        [`${step}.batches`]: 1,
        [`${step}.documents`]: result.documents,
        [`${step}.modified`]: result.modified,
        [`${step}.quarantined`]: result.quarantined,
      },
    },
    { session: lease.session },
  );
  return matchedCount > 0;
}

/** Not a reason to run the step again: that would only multiply the attempts. */
function givenUp(error: unknown): MigrationError {
  const reason = failureReason(error);
  return new MigrationError('migrate/failed', `A batch was tried ${mostAttempts} times: ${reason}`, { cause: error });
}

/** Nor is this one: the step would begin with a batch that may have been committed. */
function failed(error: unknown): never {
  const message = `Whether a batch was committed could not be asked: ${failureReason(error)}`;
  throw new MigrationError('migrate/failed', message, { cause: error });
}

/** A commit may be sent again until its outcome is known: the server knows the transaction by its number. */
async function commit(session: ClientSession): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await session.commitTransaction();
    } catch (error) {
      const isUnknown =
        error instanceof MongoError && error.hasErrorLabel(MongoErrorLabel.UnknownTransactionCommitResult);
      if (!isUnknown || attempt >= mostCommits) throw error;
      await pause(backoff(attempt));
    }
  }
}

/** Whether the ledger has the batch that is being tried, from us. */
async function wasCommitted({ engine, lease, task, progress }: BatchContext): Promise<boolean> {
  const { index, migration } = task.place;
  const row = await withRetries(() => ledgerOf(engine.database).findOne({ _id: migration.name }));
  return row !== null && row.fence === lease.fence && row.steps[index]?.batches === progress.batches + 1;
}

async function abort(session: ClientSession): Promise<void> {
  // The server may have ended it already; the next transaction of the session ends it at the latest.
  if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
}
