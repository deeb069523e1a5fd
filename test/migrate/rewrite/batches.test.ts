import { type CommandStartedEvent, type Db, type Document, Double, Long, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataKind } from '../../../runtime/src/migrate/data/data-kind.ts';
import { type Edit, emptySnapshot, type Snapshot, type StepEvent } from '../../../runtime/src/migrate/index.ts';
import { type Bench, placeOf, rewrite, runToEnd } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;

beforeAll(async () => {
  client = await MongoClient.connect(uri, { monitorCommands: true });
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const things = () => database.collection<Document>('things');
const rename: Edit = { edit: 'renameField', path: 'list.$[].old', to: 'new', onConflict: 'refuse' };
const remove: Edit = { edit: 'removeField', path: 'gone', destructive: 'allow' };
const toInt: Edit = { edit: 'convertField', path: 'gone', from: 'string', to: 'int', onError: 'quarantine' };

/** The documents of each batch of a run. */
async function batchesOf(edits: readonly Edit[]): Promise<number[]> {
  const batches: number[] = [];
  const onEvent = (event: StepEvent) => {
    if (event.kind === 'batch-committed' && event.documents > 0) batches.push(event.documents);
  };
  await rewrite({ client, database, onEvent }, 'up', 'things', edits);
  return batches;
}

const megabyte = 'x'.repeat(1024 * 1024);

async function fillLarge(): Promise<void> {
  for (let _id = 0; _id < 20; _id += 1) await things().insertOne({ _id, text: megabyte, gone: 'x' } as Document);
}

/** The documents of each batch of a run that is stopped in its second one, and of the run that goes on. */
async function sizesOf(run: (bench: Bench) => Promise<void>): Promise<number[]> {
  const sizes: number[] = [];
  let written = 0;
  const onEvent = (event: StepEvent) => {
    if (event.kind === 'batch-committed' && event.documents > 0) sizes.push(event.documents);
    if (event.kind === 'batch-written') written += 1;
    if (event.kind === 'batch-written' && written === 2) throw new Error('stopped');
  };
  await expect(run({ client, database, onEvent })).rejects.toThrow('stopped');
  await run({ client, database, onEvent });
  return sizes;
}

/** How many commands a run sends. */
async function commandsOf(run: () => Promise<void>): Promise<number> {
  let count = 0;
  const listener = ({ databaseName }: CommandStartedEvent) => {
    if (databaseName === name) count += 1;
  };
  client.on('commandStarted', listener);
  await run();
  client.off('commandStarted', listener);
  return count;
}

describe('a batch', () => {
  it('has no more bytes than a transaction should, however many documents it might have', async () => {
    const text = 'x'.repeat(5 * 1024 * 1024);
    for (let _id = 0; _id < 7; _id += 1) await things().insertOne({ _id, text, list: [{ old: 1 }] } as Document);
    const batches = await batchesOf([rename]);
    expect(batches.reduce((sum, documents) => sum + documents, 0)).toBe(7);
    expect(Math.max(...batches)).toBeLessThanOrEqual(3);
  });

  it.each<[string, Edit, 'up' | 'down', Document]>([
    [
      'is changed here',
      { edit: 'addField', path: 'id', value: { generated: 'uuid' } },
      'up',
      { id: { $exists: true } },
    ],
    ['gets back what was taken away', remove, 'down', { gone: 'x' }],
    ['comes back from the quarantine', toInt, 'down', { gone: 'x' }],
  ])('that %s has no more bytes either, and goes on where it was stopped', async (_, edit, direction, done) => {
    await fillLarge();
    if (direction === 'down') await rewrite({ client, database }, 'up', 'things', [edit]);
    expect(await things().countDocuments(done as Document)).toBe(0);
    const sizes = await sizesOf((bench) => rewrite(bench, direction, 'things', [edit]));
    expect(sizes.reduce((sum, documents) => sum + documents, 0)).toBe(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
    expect(await things().countDocuments(done as Document)).toBe(20);
  });

  it('of a data step has no more bytes either, and goes on where it was stopped', async () => {
    await fillLarge();
    const add = (count: number) => () => ({ $inc: { count } });
    const calls = { each: add(1), undoEach: add(-1) };
    const step = { op: 'data' as const, name: 'count', collection: 'things', phase: 'contract' as const, ...calls };
    for (const [direction, count] of [['up', 1] as const, ['down', 0] as const]) {
      const sizes = await sizesOf((bench) => runToEnd(bench, direction, dataKind, step));
      expect(sizes.reduce((sum, documents) => sum + documents, 0)).toBe(20);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
      expect(await things().countDocuments({ count })).toBe(20);
    }
  });

  it.each([
    ['renames', [rename], { 'list.new': { $exists: true } }],
    ['keeps what it takes away', [remove], { gone: { $exists: false } }],
  ])('%s in as many commands for many documents as for few', async (_, edits, done) => {
    const fill = (count: number) =>
      things().insertMany(
        Array.from({ length: count }, (_, _id) => ({ _id, gone: _id, list: [{ old: _id }] })) as Document[],
      );
    await fill(20);
    const few = await commandsOf(() => rewrite({ client, database }, 'up', 'things', edits));
    await database.dropDatabase();
    await fill(400);
    const many = await commandsOf(() => rewrite({ client, database }, 'up', 'things', edits));
    // Cursors give 200 documents at a time.
    expect(many).toBeLessThanOrEqual(few + 6);
    expect(await things().countDocuments(done as Document)).toBe(400);
  });

  it('looks for documents in the old shape where these are few', async () => {
    await things().insertMany(
      Array.from({ length: 900 }, (_, _id) => ({ _id, list: [_id % 300 === 299 ? { old: 1 } : {}] })) as Document[],
    );
    let batches = 0;
    const onEvent = ({ kind }: StepEvent) => {
      if (kind === 'batch-committed') batches += 1;
    };
    await rewrite({ client, database, onEvent, pace: { largestBatch: 20 } }, 'up', 'things', [rename]);
    expect(await things().countDocuments({ 'list.new': 1 } as Document)).toBe(3);
    expect(batches).toBeLessThan(12);
  });
});

const after: Snapshot = {
  ...emptySnapshot,
  models: {
    Thing: {
      collection: 'things',
      indexes: [],
      validation: { level: 'off', action: 'error' },
      fields: Object.fromEntries(
        (['long', 'double'] as const).map((bson) => [
          bson,
          {
            stored: bson,
            type: { kind: 'scalar', name: bson, bson, schema: { bsonType: bson } },
            nullable: false,
            optional: false,
          },
        ]),
      ),
    },
  },
};

it('fills numbers of a sequence in as the field is declared', async () => {
  await things().insertOne({ _id: 'a' } as Document);
  const edits = ['long', 'double', 'other'].map(
    (path): Edit => ({ edit: 'addField', path, value: { sequence: path } }),
  );
  await rewrite({ client, database, after }, 'up', 'things', edits);
  const found = await things().findOne({}, { promoteValues: false });
  expect(found).toMatchObject({ long: Long.fromNumber(1), double: new Double(1) });
  expect(found?.other._bsontype).toBe('Int32');
});

it('shows what a data step makes of documents, and writes nothing', async () => {
  await things().insertOne({ _id: 'a', count: 1 } as Document);
  const each = () => ({ $inc: { count: 2 }, $push: { list: 'x' } });
  const step = { op: 'data' as const, name: 'count', collection: 'things', phase: 'contract' as const, each };
  const samples = await dataKind.samples(step, placeOf({ client, database, after }, 'up', step), 3);
  expect(samples).toEqual([{ before: { _id: 'a', count: 1 }, after: { _id: 'a', count: 3, list: ['x'] } }]);
  expect(await things().findOne({})).toEqual({ _id: 'a', count: 1 });
});
