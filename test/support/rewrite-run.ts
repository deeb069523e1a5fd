import type { Db, Document, MongoClient } from 'mongodb';
import type {
  Edit,
  LoadedMigration,
  Pace,
  Snapshot,
  Step,
  StepEvent,
  StepKind,
  StepPlace,
  StepRun,
} from '../../runtime/src/migrate/index.ts';
import { emptySnapshot, ledgerCollection } from '../../runtime/src/migrate/index.ts';
import { rewriteKind } from '../../runtime/src/migrate/rewrite/rewrite-kind.ts';

/** Where a step of a test runs, and what it has to know of the models. */
export interface Bench {
  readonly client: MongoClient;
  readonly database: Db;
  readonly name?: string;
  readonly before?: Snapshot;
  readonly after?: Snapshot;
  readonly pace?: Partial<Pace>;
  /** Called at every event, inside of batches before their commit as well. What it throws ends the run. */
  readonly onEvent?: (event: StepEvent) => void | Promise<void>;
}

/** Rewrites documents as the engine would: each batch in a transaction with its cursor, until nothing is left to do. */
export async function rewrite(
  bench: Bench,
  direction: 'up' | 'down',
  collection: string,
  edits: readonly Edit[],
): Promise<void> {
  await runToEnd(bench, direction, rewriteKind, { op: 'rewrite', collection, edits });
}

/** Where the one step of a migration is executed. */
export function placeOf(bench: Bench, direction: 'up' | 'down', step: Step): StepPlace {
  const { client, database, name = '0001_test', before = emptySnapshot, after = emptySnapshot } = bench;
  const migration: LoadedMigration = { name, number: 1, checksum: '', snapshotHash: '', before, after, steps: [step] };
  return { client, database, migration, index: 0, direction };
}

/** Runs a step until it is done; goes on where an earlier run in the same direction stopped. */
export async function runToEnd<S extends Step>(
  bench: Bench,
  direction: 'up' | 'down',
  kind: StepKind<S>,
  step: S,
): Promise<void> {
  const place = placeOf(bench, direction, step);
  const ledger = bench.database.collection<{ _id: string; steps: Document[] }>(ledgerCollection);
  const _id = place.migration.name;
  const entry = (await ledger.findOne({ _id }))?.steps[0];
  if (entry?.direction !== direction || entry.status !== 'running') {
    const steps = [{ direction, status: 'running', batches: 0 }];
    await ledger.replaceOne({ _id }, { steps }, { upsert: true });
  }
  const run = await stepRun(bench, _id);
  if ((await kind.inspect(step, place)).state === 'todo') {
    await kind.run(step, place, run);
    const { state } = await kind.inspect(step, place);
    if (state !== 'done') throw new Error(`The step is ${state} after it ran.`);
  }
  await ledger.updateOne({ _id }, { $set: { 'steps.0.status': 'done' } });
}

async function stepRun({ client, database, onEvent, pace }: Bench, _id: string): Promise<StepRun> {
  const ledger = database.collection<{ _id: string; steps: Document[] }>(ledgerCollection);
  let saved = (await ledger.findOne({ _id }))?.steps[0];
  const emit = async (event: StepEvent) => onEvent?.(event);
  return {
    signal: new AbortController().signal,
    pace: { largestBatch: 2000, targetMilliseconds: 100, idleShare: 0, ...pace },
    get cursor() {
      return saved?.cursor;
    },
    checkLock: async () => undefined,
    emit,
    batch: async (body) => {
      const session = client.startSession();
      try {
        const result = await session.withTransaction(async () => {
          const written = await body(session);
          const change = { $set: { 'steps.0.cursor': written.cursor }, $inc: { 'steps.0.batches': 1 } };
          await ledger.updateOne({ _id }, change, { session });
          await emit({ kind: 'batch-written' });
          return written;
        });
        saved = (await ledger.findOne({ _id }))?.steps[0];
        const { documents, modified, quarantined } = result;
        await emit({ kind: 'batch-committed', documents, modified, quarantined });
        return result;
      } finally {
        await session.endSession();
      }
    },
  };
}
