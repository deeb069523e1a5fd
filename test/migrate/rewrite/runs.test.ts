import { type Db, type Document, Double, Int32, Long, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataKind } from '../../../runtime/src/migrate/data/data-kind.ts';
import type { Edit, Snapshot, SnapshotType } from '../../../runtime/src/migrate/index.ts';
import { emptySnapshot } from '../../../runtime/src/migrate/index.ts';
import { rewriteKind } from '../../../runtime/src/migrate/rewrite/rewrite-kind.ts';
import { jsonSchemaOf } from '../../../runtime/src/migrate/snapshot/json-schema-of.ts';
import { readLive } from '../../../runtime/src/migrate/verify/read-live.ts';
import { type Bench, placeOf, rewrite, runToEnd } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { snapshotFrom } from '../../support/step-run.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const things = () => database.collection<Document>('things');
const all = () =>
  things()
    .find({}, { sort: { _id: 1 } })
    .toArray();
const renameText: Edit = { edit: 'renameField', path: 'comments.$[].txt', to: 'text', onConflict: 'refuse' };
const toInt: Edit = { edit: 'convertField', path: 'n', from: 'string', to: 'int', onError: 'quarantine' };

it.each<[Edit, string]>([
  [{ edit: 'renameField', path: '_id', to: 'key', onConflict: 'refuse' }, 'no update changes the _id'],
  [{ edit: 'renameField', path: 'n', to: '_id', onConflict: 'refuse' }, 'no update changes the _id'],
  [{ edit: 'removeField', path: '_id.n', destructive: 'allow' }, 'no update changes the _id'],
  [{ edit: 'renameField', path: 'n', to: 'other.n', onConflict: 'refuse' }, 'that is no key'],
])('refuses %o before it writes anything', async (edit, reason) => {
  const documents = [{ _id: { n: 1 }, n: 5 }];
  await database.command({ insert: 'things', documents });
  await expect(rewrite({ client, database }, 'up', 'things', [edit])).rejects.toMatchObject({
    code: 'migrate/failed',
    message: expect.stringContaining(reason),
  });
  expect(await all()).toEqual(documents);
});

it('tells documents apart whose ids differ in the order of keys that are numbers', async () => {
  const keyed = (first: string, second: string) =>
    new Map([
      [first, 1],
      [second, 2],
    ]);
  const documents = [
    { _id: keyed('0', '1'), n: 'first' },
    { _id: keyed('1', '0'), n: 'second' },
  ];
  const bytes = async () =>
    (
      await things()
        .find({}, { raw: true, sort: { n: 1 } })
        .toArray()
    ).map(String);
  await database.command({ insert: 'things', documents });
  const before = await bytes();
  const remove: Edit = { edit: 'removeField', path: 'n', destructive: 'allow' };
  await rewrite({ client, database }, 'up', 'things', [remove]);
  expect(await things().countDocuments({ n: { $exists: true } })).toBe(0);
  await rewrite({ client, database }, 'down', 'things', [remove]);
  expect(await bytes()).toEqual(before);
});

describe('what cannot be treated', () => {
  it('goes to the quarantine whole, and comes back', async () => {
    const before = [
      { _id: 1, n: '5' },
      { _id: 2, n: 'five', $odd: { 2: 'b', 1: 'a' } },
    ];
    await things().insertMany(before as Document[]);
    await rewrite({ client, database }, 'up', 'things', [toInt]);
    expect(await all()).toEqual([{ _id: 1, n: 5 }]);
    expect(await database.collection('_espalier_quarantine').findOne({})).toMatchObject({
      migration: '0001_test',
      step: 1,
      collection: 'things',
      document: before[1],
      reason: 'n cannot be converted to int',
    });
    await rewrite({ client, database }, 'down', 'things', [toInt]);
    expect(await all()).toEqual(before);
    expect(await database.collection('_espalier_quarantine').countDocuments()).toBe(0);
  });

  it('stays there where the way back cannot treat it, and comes back with the way there', async () => {
    const toText: Edit = { ...toInt, from: 'int', to: 'string' };
    await things().insertOne({ _id: 1, n: 5 } as Document);
    await rewrite({ client, database }, 'up', 'things', [toText]);
    await things().insertOne({ _id: 2, n: 'five' } as Document);
    await rewrite({ client, database }, 'down', 'things', [toText]);
    expect(await all()).toEqual([{ _id: 1, n: 5 }]);
    expect(await database.collection('_espalier_quarantine').findOne({})).toMatchObject({ document: { _id: 2 } });
    await rewrite({ client, database }, 'up', 'things', [toText]);
    expect(await all()).toEqual([
      { _id: 1, n: '5' },
      { _id: 2, n: 'five' },
    ]);
    expect(await database.collection('_espalier_quarantine').countDocuments()).toBe(0);
  });

  it('is told before anything is written, with ids and without values', async () => {
    await things().insertMany([{ _id: 7, comments: [{ txt: 'secret', text: 'other' }] }] as Document[]);
    const step = { op: 'rewrite' as const, collection: 'things', edits: [renameText] };
    const place = placeOf({ client, database }, 'up', step);
    const found = await rewriteKind.preflight(step, place);
    expect(found).toEqual([{ message: 'comments.$[].txt and text are both there', documents: 1, examples: [7] }]);
  });

  it.each([
    ['on the server', []],
    ['here', [{ edit: 'addField', path: 'list.$[].id', value: { generated: 'newId' } }]],
  ] as [string, Edit[]][])('is told %s but for what the trash brings back', async (_, others) => {
    const bench = { client, database };
    const using = { $concat: ['x', { $toString: '$$value' }] };
    const edits: Edit[] = [
      { edit: 'removeField', path: 'gone', destructive: 'allow' },
      { edit: 'convertField', path: 'n', from: 'int', to: 'string', using, onError: 'refuse' },
      ...others,
    ];
    const documents = [1, 2].map((_id) => ({ _id, n: _id, gone: 1, list: [{}] }));
    await things().insertMany(documents as Document[]);
    await rewrite(bench, 'up', 'things', edits);
    await things().updateOne({ _id: 2 } as Document, { $set: { n: 'five' } });
    const step = { op: 'rewrite' as const, collection: 'things', edits };
    const preflight = () => rewriteKind.preflight(step, placeOf(bench, 'down', step));
    expect(await preflight()).toEqual([{ message: 'n cannot be converted to int', documents: 1, examples: [2] }]);
    await things().updateOne({ _id: 2 } as Document, { $set: { n: '2' } });
    expect(await preflight()).toEqual([]);
    await rewrite(bench, 'down', 'things', edits);
    expect(await all()).toEqual(documents);
  });

  it('is refused where the migration does not send it to the quarantine', async () => {
    await things().insertOne({ n: 'five' });
    const edits: Edit[] = [{ ...toInt, onError: 'refuse' }];
    await expect(rewrite({ client, database }, 'up', 'things', edits)).rejects.toMatchObject({
      code: 'migrate/failed',
    });
  });

  it('refuses edits that undo each other', async () => {
    const swap: Edit[] = [
      { edit: 'renameField', path: 'a', to: 'b', onConflict: 'refuse' },
      { edit: 'renameField', path: 'b', to: 'a', onConflict: 'refuse' },
    ];
    await expect(rewrite({ client, database }, 'up', 'things', swap)).rejects.toMatchObject({ code: 'migrate/failed' });
  });
});

describe('what was changed since', () => {
  const edits: Edit[] = [
    { edit: 'removeField', path: 'list.$[].gone', destructive: 'allow' },
    { edit: 'convertField', path: 'list.$[].n', from: 'string', to: 'int', onError: 'refuse' },
  ];

  it('gets back what can be placed, and the rest stays in the trash', async () => {
    const list = [
      { k: 'a', n: '01', gone: 1 },
      { k: 'b', n: '02', gone: 2 },
      { k: 'c', n: '03', gone: 3 },
    ];
    await things().insertMany([
      { _id: 1, list },
      { _id: 2, list },
      { _id: 3, list },
    ] as Document[]);
    await rewrite({ client, database }, 'up', 'things', edits);
    expect((await all())[0]?.list).toEqual(list.map(({ k, n }) => ({ k, n: Number(n) })));
    await things().updateOne({ _id: 1 } as Document, { $pull: { list: { k: 'b' } } } as Document);
    await things().updateOne({ _id: 2 } as Document, { $set: { 'list.1.n': new Int32(9), new: true } });
    await rewrite({ client, database }, 'down', 'things', edits);
    expect(await all()).toEqual([
      { _id: 1, list: [list[0], list[2]] },
      { _id: 2, list: [list[0], { k: 'b', n: '9', gone: 2 }, list[2]], new: true },
      { _id: 3, list },
    ]);
    const left = await database.collection('_espalier_trash_0001_test_1').find({ 'kept.isLeft': true }).toArray();
    expect(left.map(({ _id }) => _id)).toEqual([1, 2]);
  });

  it('keeps what people wrote into a new field, for the next time up', async () => {
    await things().insertOne({ _id: 1 } as Document);
    const add: Edit[] = [{ edit: 'addField', path: 'words', value: { constant: 0 } }];
    await rewrite({ client, database }, 'up', 'things', add);
    await things().updateOne({}, { $set: { words: 42 } });
    await rewrite({ client, database }, 'down', 'things', add);
    expect(await all()).toEqual([{ _id: 1 }]);
    await rewrite({ client, database }, 'up', 'things', add);
    expect(await all()).toEqual([{ _id: 1, words: 42 }]);
  });
});

describe('what the server cannot do', () => {
  const scalar = (bson: 'string' | 'int'): SnapshotType => ({ kind: 'scalar', name: bson, bson, schema: {} });
  const slot = (type: SnapshotType) => ({ type, nullable: false });
  const field = (stored: string, type: SnapshotType) => ({ ...slot(type), stored, optional: true });
  const nodes: SnapshotType = { kind: 'array', items: slot({ kind: 'embedded', name: 'Node' }) };
  const before: Snapshot = {
    ...emptySnapshot,
    models: {
      Thing: {
        collection: 'things',
        indexes: [],
        validation: { level: 'off', action: 'error' },
        fields: { root: field('root', { kind: 'embedded', name: 'Node' }) },
      },
    },
    embedded: { Node: { fields: { txt: field('txt', scalar('string')), inner: field('inner', nodes) } } },
  };

  it('renames at every depth of a recursive type, and back', async () => {
    const tree = { txt: 'a', inner: [{ txt: 'b', inner: [{ txt: 'c' }] }, null, { other: { txt: 'd' } }] };
    await things().insertMany([{ _id: 1, root: tree, txt: 'e' }, { _id: 2 }] as Document[]);
    const edits: Edit[] = [{ edit: 'renameField', path: 'root.<Node>.txt', to: 'text', onConflict: 'refuse' }];
    const bench = { client, database, before, after: before };
    await rewrite(bench, 'up', 'things', edits);
    expect((await all())[0]).toEqual({
      _id: 1,
      root: { text: 'a', inner: [{ text: 'b', inner: [{ text: 'c' }] }, null, { other: { txt: 'd' } }] },
      txt: 'e',
    });
    await rewrite(bench, 'down', 'things', edits);
    expect((await all())[0]).toEqual({ _id: 1, root: tree, txt: 'e' });
  });

  it('fills in new ids and numbers of a sequence, the same ones when it goes up again', async () => {
    await things().insertMany([
      { _id: 1, list: [{}, {}] },
      { _id: 2, list: [{}] },
    ] as Document[]);
    const edits: Edit[] = [
      { edit: 'addField', path: 'list.$[].id', value: { generated: 'newId' } },
      { edit: 'addField', path: 'number', value: { sequence: 'things' } },
    ];
    await rewrite({ client, database }, 'up', 'things', edits);
    const after = await all();
    expect(after.map(({ number }) => number)).toEqual([1, 2]);
    expect(new Set(after.flatMap(({ list }) => list.map(({ id }: Document) => String(id)))).size).toBe(3);
    await rewrite({ client, database }, 'down', 'things', edits);
    expect(await all()).toEqual([
      { _id: 1, list: [{}, {}] },
      { _id: 2, list: [{}] },
    ]);
    await rewrite({ client, database }, 'up', 'things', edits);
    expect(await all()).toEqual(after);
  });
});

/** Runs until it is through, stopped at every event once: at the first, then at the second of the next run, and so on. */
async function stoppedEverywhere(run: (bench: Bench) => Promise<void>): Promise<number> {
  for (let stop = 1; ; stop += 1) {
    let events = 0;
    const onEvent = () => {
      events += 1;
      if (events === stop) throw new Error('stopped');
    };
    try {
      await run({ client, database, onEvent, pace: { largestBatch: 4 } });
      return stop;
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'stopped') throw error;
      await run({ client, database, pace: { largestBatch: 4 } });
      await database.collection('_espalier_ledger').deleteMany({});
      await things().drop();
      await database.collection('_espalier_quarantine').deleteMany({});
      await database.collection('_espalier_trash_0001_test_1').deleteMany({});
      await seed();
    }
  }
}

const seed = () =>
  things().insertMany(
    Array.from({ length: 10 }, (_, index) => ({
      _id: index % 2 === 0 ? index : `t${index}`,
      n: index === 3 ? 'bad' : `0${index}`,
      comments: [{ txt: index }],
      count: 0,
    })) as Document[],
  );

describe('a run that is stopped', () => {
  it('ends the same wherever it was stopped', async () => {
    await seed();
    const edits = [renameText, toInt];
    let expected: Document[] | undefined;
    const stops = await stoppedEverywhere(async (bench) => {
      await rewrite(bench, 'up', 'things', edits);
      expected ??= await all();
      expect(await all()).toEqual(expected);
      expect(await database.collection('_espalier_quarantine').countDocuments()).toBe(1);
    });
    expect(stops).toBeGreaterThan(8);
    expect(expected).toHaveLength(9);
    await rewrite({ client, database }, 'down', 'things', edits);
    const rows = await all();
    expect(rows.map(({ n }) => n).sort()).toEqual(['00', '01', '02', '04', '05', '06', '07', '08', '09', 'bad']);
  });

  it('treats each document of a data step exactly once', async () => {
    await seed();
    const step = {
      op: 'data' as const,
      name: 'count',
      collection: 'things',
      phase: 'contract' as const,
      each: () => ({ $inc: { count: 1 } }),
      undoEach: () => ({ $inc: { count: -1 } }),
    };
    const stops = await stoppedEverywhere(async (bench) => {
      await runToEnd(bench, 'up', dataKind, step);
      expect((await all()).map(({ count }) => count)).toEqual(Array(10).fill(1));
    });
    expect(stops).toBeGreaterThan(4);
    await runToEnd({ client, database }, 'down', dataKind, step);
    expect((await all()).map(({ count }) => count)).toEqual(Array(10).fill(0));
  });
});

it('leaves a validator strict that is the same before and after', async () => {
  const snapshot = snapshotFrom(
    'models: { Thing: { collection: things, validation: { level: strict }, fields: { n: string } } }',
  );
  const validator = { $jsonSchema: jsonSchemaOf(snapshot, 'Thing') };
  await database.createCollection('things', { validator });
  await things().insertOne({ n: 'a' });
  const map: Edit = { edit: 'mapValues', path: 'n', values: { a: 'b' } };
  await rewrite({ client, database, before: snapshot, after: snapshot }, 'up', 'things', [map]);
  expect(await things().countDocuments({ n: 'b' })).toBe(1);
  expect((await readLive(database, 'things'))?.validation?.level).toBe('strict');
});

describe('writers of the old version', () => {
  it('lose nothing and leave nothing in the old shape', async () => {
    await things().insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, comments: [{ txt: 0 }] })) as Document[]);
    let isOver = false;
    const written = new Map<number, number>();
    const writer = async (seed: number) => {
      for (let round = 1; !isOver; round += 1) {
        const _id = (round * 37 + seed * 101) % 300;
        const value = round * 10 + seed;
        const outcome = await things()
          .updateOne({ _id } as Document, { $set: { 'comments.0.txt': value }, $inc: { writes: 1 } })
          .catch((error: unknown) => error);
        if (!(outcome instanceof Error)) written.set(_id, value);
      }
    };
    // Each writer has documents of its own, so that the last value of each is known.
    const writers = [writer(1)];
    await rewrite({ client, database, pace: { largestBatch: 50 } }, 'up', 'things', [renameText]);
    isOver = true;
    await Promise.all(writers);
    const rows = await all();
    expect(rows).toHaveLength(300);
    expect(rows.filter(({ comments }) => 'txt' in comments[0])).toEqual([]);
    for (const { _id, comments } of rows) expect(comments[0].text).toBe(written.get(Number(_id)) ?? 0);
    expect(written.size).toBeGreaterThan(0);
  });
});

describe('a data step', () => {
  it('writes numbers as the field is declared, and takes only operators', async () => {
    const type = (bson: 'double' | 'long'): SnapshotType => ({ kind: 'scalar', name: bson, bson, schema: {} });
    const after: Snapshot = {
      ...emptySnapshot,
      models: {
        Thing: {
          collection: 'things',
          indexes: [],
          validation: { level: 'off', action: 'error' },
          fields: {
            ratio: { stored: 'ratio', type: type('double'), nullable: false, optional: false },
            big: { stored: 'big', type: type('long'), nullable: false, optional: false },
          },
        },
      },
    };
    await things().insertOne({ _id: 1 } as Document);
    const step = { op: 'data' as const, name: 'fill', collection: 'things', phase: 'contract' as const };
    const each = () => ({ $set: { ratio: 1, big: 5n } });
    await runToEnd({ client, database, after }, 'up', dataKind, { ...step, each });
    expect(await things().findOne({}, { promoteValues: false })).toEqual({
      _id: new Int32(1),
      ratio: new Double(1),
      big: Long.fromNumber(5),
    });
    const bench = { client, database, after, name: '0002_test' };
    await expect(runToEnd(bench, 'up', dataKind, { ...step, each: () => ({ ratio: 2 }) })).rejects.toMatchObject({
      code: 'migrate/failed',
    });
  });
});
