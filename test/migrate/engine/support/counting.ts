import type { ClientSession, Document } from 'mongodb';
import { createMigratorOf } from '../../../../runtime/src/migrate/engine/create-migrator.ts';
import {
  type BatchResult,
  emptySnapshot,
  type LedgerRow,
  type LoadedMigration,
  ledgerCollection,
  type MigrationError,
  type Migrator,
  type MigratorOptions,
  type RunStep,
  type Step,
  type StepDescription,
  type StepKind,
  type StepPlace,
  type StepRun,
} from '../../../../runtime/src/migrate/index.ts';
import { stepKindOf } from '../../../../runtime/src/migrate/steps/step-kinds.ts';

/** Documents in a batch of the counting step. */
export const batchSize = 10;

/** What a test may want of a step besides counting. */
export type Overrides = Partial<StepKind<Step>> & { readonly description?: Partial<StepDescription> };

const overridesOf = new WeakMap<Step, Overrides>();

/**
 * A step that adds 1 to `n` of every document, and takes it away again: what is done twice can be seen. It stands in for
 * all steps that rewrite documents.
 */
export function count(name: string, overrides: Overrides = {}, phase: 'expand' | 'contract' = 'contract'): Step {
  const step: Step = { op: 'data', name, collection: 'items', each: () => undefined, phase };
  overridesOf.set(step, overrides);
  return step;
}

/** A step that does nothing and is done once it ran. */
export function act(
  name: string,
  up: RunStep['up'] = async () => undefined,
  phase: RunStep['phase'] = 'contract',
): Step {
  let isDone = false;
  return {
    op: 'run',
    name,
    check: async () => isDone,
    up: async (context) => {
      await up(context);
      isDone = true;
    },
    down: async () => {
      isDone = false;
    },
    phase,
  };
}

/** A step that holds still while it runs: `holds` tells that it does, `goOn` lets it end. */
export function hold(): { readonly step: Step; readonly holds: Promise<void>; goOn(): void } {
  let goOn = () => {};
  const ended = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let tell = () => {};
  const holds = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const step = act('holds still', () => {
    tell();
    return ended;
  });
  return { step, holds, goOn };
}

function describe(step: Step, { direction }: StepPlace): StepDescription {
  const name = 'name' in step && typeof step.name === 'string' ? step.name : step.op;
  const phase = 'phase' in step ? step.phase : 'contract';
  const title = direction === 'up' ? name : `undo: ${name}`;
  return { title, class: 'data', phase, commands: [], lock: 'none', needsApproval: false };
}

const countingKind: StepKind<Step> = {
  describe,
  inspect: async (_step, { database, migration, index, direction }) => {
    const row = await database.collection<LedgerRow>(ledgerCollection).findOne({ _id: migration.name });
    const entry = row?.steps[index];
    return { state: entry?.direction === direction && entry.cursor === null ? 'done' : 'todo' };
  },
  preflight: async () => [],
  count: async (_step, { database }) => database.collection('items').countDocuments(),
  samples: async () => [],
  run: async (_step, place, run) => {
    let result: BatchResult;
    do result = await run.batch((session) => countBatch(place, run, session));
    while (result.cursor !== null && !run.signal.aborted);
  },
};

async function countBatch(
  { database, direction }: StepPlace,
  run: StepRun,
  session: ClientSession,
): Promise<BatchResult> {
  const items = database.collection<{ _id: number; n: number }>('items');
  const after: number = run.cursor?.last ?? -1;
  const found = await items
    .find({ _id: { $gt: after } }, { session })
    .sort({ _id: 1 })
    .limit(batchSize)
    .toArray();
  const ids = found.map(({ _id }) => _id);
  const { modifiedCount } = await items.updateMany(
    { _id: { $in: ids } },
    { $inc: { n: direction === 'up' ? 1 : -1 } },
    { session },
  );
  const last = ids.at(-1);
  const cursor = last === undefined ? null : { last };
  return { cursor, documents: found.length, modified: modifiedCount, quarantined: 0 };
}

function kindOf(step: Step): StepKind<Step> {
  const overrides = overridesOf.get(step);
  if (overrides === undefined) return stepKindOf(step);
  const { description, ...methods } = overrides;
  const described: StepKind<Step>['describe'] = (each, place) => ({ ...describe(each, place), ...description });
  return { ...countingKind, describe: described, ...methods };
}

/** A migrator that knows the steps of this file, and ours. */
export function migratorOf(options: MigratorOptions): Migrator {
  return createMigratorOf(options, kindOf);
}

/** Migrations `0001_a`, `0002_b` and so on, from the steps of each. */
export function chainOf(...all: readonly (readonly Step[])[]): readonly LoadedMigration[] {
  return all.map((steps, index) => migrationOf(index + 1, 'abcdefgh'.charAt(index), steps));
}

/** One migration of that number. */
export function migrationOf(
  number: number,
  slug: string,
  steps: readonly Step[],
  rest: Partial<LoadedMigration> = {},
): LoadedMigration {
  const name = `${String(number).padStart(4, '0')}_${slug}`;
  const hashes = { checksum: `checksum of ${name}`, snapshotHash: `models after ${name}` };
  return { name, number, ...hashes, before: emptySnapshot, after: emptySnapshot, steps, ...rest };
}

/** `count` documents whose `n` is 0. */
export function items(count: number): Document[] {
  return Array.from({ length: count }, (_, _id) => ({ _id, n: 0 }));
}

/** The error that a promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<MigrationError> {
  const outcome = await promise.then(
    () => undefined,
    (error: MigrationError) => error,
  );
  if (outcome === undefined) throw new Error('It was not rejected');
  return outcome;
}
