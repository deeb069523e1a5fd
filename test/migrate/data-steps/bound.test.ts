// A step that is half done is that step: while the migration is another one at its place, nothing goes on.
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editBuilder } from '../../../runtime/src/migrate/builders/edit-builder.ts';
import {
  createMigrator,
  type DataStep,
  emptySnapshot,
  type LoadedMigration,
  type Migrator,
  planMigrations,
  type RunStep,
  type Step,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migration } from '../plan/support/three-migrations.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(async () => {
  await database.dropDatabase();
  await items().insertMany([0, 1, 2, 3, 4, 5].map((n) => ({ n, a: `x${n}` })));
});

const items = () => database.collection('items');
const texts = async () => (await items().find().sort({ n: 1 }).toArray()).map(({ a }) => String(a)).join(' ');

/** Adds a mark to each text, and fails at one of the documents. */
function mark(name: string, sign: string, failsAt?: number): DataStep {
  return {
    ...{ op: 'data', name, collection: 'items', phase: 'contract' },
    each: ({ n, a }) => {
      if (n === failsAt) throw new Error('stopped');
      return { $set: { a: `${a}${sign}` } };
    },
    undoEach: ({ a }) => ({ $set: { a: a.slice(0, -1) } }),
  };
}

let edits = 0;
function loaded(...steps: readonly Step[]): LoadedMigration[] {
  edits += 1;
  return [{ ...migration(1, 'marks', emptySnapshot, emptySnapshot, steps), checksum: `edit ${edits}` }];
}
const migratorOf = (migrations: readonly LoadedMigration[]): Migrator =>
  createMigrator({ client, database, migrations, pace: { largestBatch: 2 } });
const over = (...steps: readonly Step[]): Migrator => migratorOf(loaded(...steps));

const begun = mark('A', '!', 4);
const mended = mark('A', '!');
const without = ({ undoEach: _, ...step }: DataStep): DataStep => step;

describe('a half-done data step', { timeout: 30_000 }, () => {
  it.each([
    ['another stands before it', [mark('B', '?'), mended], 'step 1 (data) was edited'],
    [
      'another kind stands before it',
      [{ op: 'rewrite', collection: 'items', edits: [] }, mended],
      'data and is rewrite',
    ],
    ['another stands for it', [mark('B', '?')], 'step 1 (data) was edited'],
    ['it is of another collection', [{ ...mended, collection: 'others' }], 'step 1 (data) was edited'],
    ['it chooses other documents', [{ ...mended, where: { n: { $gte: 1 } } }], 'step 1 (data) was edited'],
    [
      'it chooses by the moment',
      [{ ...mended, where: { n: { $ne: new Date() } } }],
      /was edited .*, or its `where` differs/,
    ],
    ['it is gone', [], 'step 1 (data) was taken away'],
  ] as const)('goes neither on nor back while %s', async (_, steps, finding) => {
    await expect(over(begun).up()).rejects.toMatchObject({ code: 'migrate/failed' });
    expect(await texts()).toBe('x0! x1! x2! x3! x4 x5');
    const edited = over(...steps);
    const refusal = {
      code: 'migrate/checksum',
      message: '"0001_marks" was edited after it was begun',
      findings: [
        typeof finding === 'string'
          ? expect.stringContaining(`${finding} while it was half done`)
          : expect.stringMatching(finding),
      ],
      hint: expect.stringContaining('resolve 0001_marks.1 --reverted'),
    };
    for (const run of [() => edited.up(), () => edited.down(), () => edited.redo(), () => edited.to('0')]) {
      await expect(run()).rejects.toMatchObject(refusal);
    }
    const plan = planMigrations({ client, database, migrations: loaded(...steps) });
    await expect(plan).rejects.toMatchObject(refusal);
    expect((await edited.status())[0]).toMatchObject({ problem: refusal.message });
    expect(await texts()).toBe('x0! x1! x2! x3! x4 x5');
    await over(mended).up();
    expect(await texts()).toBe('x0! x1! x2! x3! x4! x5!');
  });

  it('is bound on its way back too, and free once it is undone', async () => {
    const sealed = loaded(mended);
    await migratorOf(sealed).up();
    const stopped: DataStep = { ...mended, undoEach: ({ n }) => (n < 3 ? Promise.reject(new Error()) : undefined) };
    await expect(migratorOf(sealed.map((each) => ({ ...each, steps: [stopped] }))).down()).rejects.toMatchObject({
      code: 'migrate/failed',
    });
    await expect(over(mark('B', '?')).down()).rejects.toMatchObject({ code: 'migrate/checksum' });
    await over(mended).down();
    await over(mark('B', '?')).up();
  });

  it('may be any other when somebody has undone it by hand', async () => {
    await expect(over(begun).up()).rejects.toMatchObject({ code: 'migrate/failed' });
    await items().updateMany({}, [{ $set: { a: { $substrBytes: ['$a', 0, 2] } } }]);
    const other = over(mark('B', '?'), mended);
    await other.resolve({ migration: '1', step: 1, as: 'reverted', reason: 'by hand' });
    await other.up();
    expect(await texts()).toBe('x0?! x1?! x2?! x3?! x4?! x5?!');
  });

  it('is free, and nothing to undo, when it failed before it changed anything', async () => {
    await expect(over(without(mark('A', '!', 0))).up()).rejects.toMatchObject({ code: 'migrate/failed' });
    const { migrations } = await over(without(mended)).down();
    expect(migrations).toMatchObject([{ status: 'reverted' }]);
    await expect(over(without(mark('A', '!', 0))).up()).rejects.toMatchObject({ code: 'migrate/failed' });
    await over(mark('B', '?')).up();
    expect(await texts()).toBe('x0? x1? x2? x3? x4? x5?');
  });

  it('tells how to go back without `undoEach`', async () => {
    await expect(over(without(begun)).up()).rejects.toMatchObject({ code: 'migrate/failed' });
    await expect(over(without(mended)).down()).rejects.toMatchObject({
      code: 'migrate/irreversible',
      hint: expect.stringContaining('`espalier migrate resolve 0001_marks.1 --reverted --reason "…"`'),
    });
  });
});

describe('a half-done rewrite', { timeout: 30_000 }, () => {
  const rewrite = (path: string, onError: 'refuse' | 'quarantine' = 'refuse'): Step => ({
    ...{ op: 'rewrite', collection: 'items' },
    edits: [editBuilder.convertField(path, { from: 'string', to: 'int', onError })],
  });

  it('is bound to its edits, but not to what it does with documents in its way', async () => {
    await items().updateMany({}, [{ $set: { a: { $toString: '$n' } } }]);
    const stop = new AbortController();
    const half = createMigrator({
      ...{ client, database, migrations: loaded(rewrite('a')), pace: { largestBatch: 2 }, signal: stop.signal },
      onEvent: ({ kind }) => (kind === 'batch-committed' ? stop.abort() : undefined),
    });
    await expect(half.up()).rejects.toMatchObject({ code: 'migrate/interrupted' });
    const refusal = { code: 'migrate/checksum', findings: ['step 1 (rewrite) was edited while it was half done'] };
    await expect(over(rewrite('n')).up()).rejects.toMatchObject(refusal);
    await expect(over(rewrite('n'), rewrite('a')).down()).rejects.toMatchObject(refusal);
    await over(rewrite('a', 'quarantine')).up();
    expect(await items().countDocuments({ a: { $type: 'int' } })).toBe(6);
  });
});

it('a run step whose notes are not taken fails when it is through, and ends no process', async () => {
  let isThrough = false;
  const up: RunStep['up'] = async ({ note }) => {
    note('begun');
    await new Promise((done) => setTimeout(done, 50));
    isThrough = true;
  };
  const step: RunStep = { op: 'run', name: 'told', phase: 'contract', check: async () => isThrough, up };
  const onEvent = ({ kind }: { readonly kind: string }) =>
    kind === 'note' ? Promise.reject(new Error('nobody listens')) : Promise.resolve();
  const migrator = createMigrator({ client, database, migrations: loaded(step), onEvent });
  await expect(migrator.up()).rejects.toMatchObject({ cause: new Error('nobody listens') });
  expect(isThrough).toBe(true);
});
