import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCollectionKind } from '../../../runtime/src/migrate/collections/create-collection.ts';
import { createIndexesKind } from '../../../runtime/src/migrate/collections/create-indexes.ts';
import { dropCollectionKind } from '../../../runtime/src/migrate/collections/drop-collection.ts';
import { dropIndexKind } from '../../../runtime/src/migrate/collections/drop-index.ts';
import { modifyIndexKind } from '../../../runtime/src/migrate/collections/modify-index.ts';
import { renameCollectionKind } from '../../../runtime/src/migrate/collections/rename-collection.ts';
import { replaceIndexKind } from '../../../runtime/src/migrate/collections/replace-index.ts';
import { tightenValidatorKind } from '../../../runtime/src/migrate/collections/tighten-validator.ts';
import { widenValidatorKind } from '../../../runtime/src/migrate/collections/widen-validator.ts';
import type { IndexSpec, ModifyIndex, Step, StepKind } from '../../../runtime/src/migrate/index.ts';
import { validatorsOf } from '../../../runtime/src/migrate/snapshot/validators-of.ts';
import { type Bench, placeOf, runToEnd } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { snapshotFrom } from '../../support/step-run.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const before = snapshotFrom('models: { Post: { fields: { title: string } } }');
const after = snapshotFrom('models: { Post: { fields: { title: string(..3), words: int } } }');
const inspect = <S extends Step>(kind: StepKind<S>, step: S, direction: 'up' | 'down' = 'up') =>
  kind.inspect(step, placeOf({ client, database, before, after }, direction, step));
const preflight = <S extends Step>(kind: StepKind<S>, step: S, direction: 'up' | 'down' = 'up') =>
  kind.preflight(step, placeOf({ client, database, before, after }, direction, step));
const run = <S extends Step>(kind: StepKind<S>, step: S, bench: Partial<Bench> = {}) =>
  runToEnd({ client, database, before, after, ...bench }, 'up', kind, step);

/** Runs a step that the engine would not enter. */
const enter = <S extends Step>(kind: StepKind<S>, step: S) =>
  kind.run(step, placeOf({ client, database, before, after }, 'up', step), {
    signal: new AbortController().signal,
    cursor: undefined,
    pace: { largestBatch: 1, targetMilliseconds: 1, idleShare: 0 },
    checkLock: async () => undefined,
    emit: async () => undefined,
    batch: () => Promise.reject(new Error('There is nothing to write.')),
  });

const index = (spec: Partial<IndexSpec> & Document = {}): IndexSpec => ({ name: 'i', key: { a: 1 }, ...spec });
const build = (spec: IndexSpec) => ({ op: 'createIndexes', collection: 'posts', indexes: [spec] }) as const;
const posts = () => database.collection<Document>('posts');

it('an index after which documents expire sooner asks for an approval also where nothing is said of it', () => {
  const [from, to] = [index({ expireAfterSeconds: 100 }), index({ expireAfterSeconds: 50 })];
  const step = { op: 'modifyIndex', collection: 'posts', from, to } as const;
  const described = (given: ModifyIndex, direction: 'up' | 'down' = 'up') =>
    modifyIndexKind.describe(given, placeOf({ client, database, before, after }, direction, given)).needsApproval;
  expect(described(step)).toBe(true);
  expect(described({ ...step, destructive: 'allow' })).toBe(false);
  expect(described({ ...step, from: to, to: from }, 'down')).toBe(false);
});

describe('a unique index', () => {
  it.each<[string, IndexSpec, readonly Document[], number]>([
    ['of values', index({ unique: true }), [{ a: 1 }, { a: 1 }, { a: 2 }], 2],
    ['of numbers of two types', index({ unique: true }), [{ a: 1 }, { a: 1n }], 2],
    ['of missing values', index({ unique: true }), [{ a: null }, {}, { a: 0 }], 2],
    ['of items of arrays', index({ unique: true }), [{ a: [1, 2, 2] }, { a: [3, 2] }], 2],
    ['below arrays', index({ key: { 'a.b': 1 }, unique: true }), [{ a: [{ b: 1 }, { b: 1 }] }, { a: { b: 1 } }], 2],
    [
      'of two fields',
      index({ key: { a: 1, b: 1 }, unique: true }),
      [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
        { b: 1, a: 1 },
      ],
      2,
    ],
    ['that is sparse', index({ unique: true, sparse: true }), [{}, {}, { a: 1 }, { a: 1 }], 2],
    [
      'that is partial',
      index({ unique: true, partialFilterExpression: { b: { $numberInt: '1' } } }),
      [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
        { a: 1, b: 1 },
      ],
      2,
    ],
    [
      'that knows no case',
      index({ unique: true, collation: { locale: 'en', strength: 2 } }),
      [{ a: 'x' }, { a: 'X' }],
      2,
    ],
  ])('%s is objected to as the server would, without values', async (_name, spec, documents, count) => {
    await posts().insertMany([...documents]);
    const objections = await preflight(createIndexesKind, build(spec));
    expect(objections).toMatchObject([{ documents: count }]);
    expect(objections[0]?.examples).toHaveLength(2);
    expect(await run(createIndexesKind, build(spec)).catch((error: unknown) => error)).toMatchObject({
      code: 'migrate/preflight',
      findings: [expect.stringContaining(`${count} documents`)],
    });
    expect((await posts().indexes()).length).toBe(1);
    await posts().deleteMany({});
    expect(await preflight(createIndexesKind, build(spec))).toEqual([]);
  });

  it('tells an array without items from null, as the server does', async () => {
    const step = build(index({ unique: true }));
    await posts().insertMany([{ a: [] }, { a: null }, { a: [[]] }, { a: [1, 1] }]);
    await run(createIndexesKind, step);
    await posts().dropIndex('i');
    await posts().insertOne({ a: [] });
    expect(await preflight(createIndexesKind, step)).toMatchObject([{ documents: 2 }]);
  });

  it('is not made of an index over duplicates, which stays writable', async () => {
    await posts().insertMany([{ a: 1 }, { a: 1 }]);
    await posts().createIndex({ a: 1 }, { name: 'i' });
    const step = { op: 'modifyIndex', collection: 'posts', from: index(), to: index({ unique: true }) } as const;
    expect(await preflight(modifyIndexKind, step)).toMatchObject([{ documents: 2 }]);
    await expect(run(modifyIndexKind, step)).rejects.toMatchObject({ code: 'migrate/preflight' });
    await posts().insertOne({ a: 1 });
    expect(await inspect(modifyIndexKind, step)).toEqual({ state: 'todo' });
  });

  it.each([
    ['under another name', index({ unique: true }), index({ name: 'j', unique: true })],
    [
      'under its name, where it is sparse',
      index({ unique: true, sparse: true }),
      index({ key: { a: -1 }, unique: true, sparse: true }),
    ],
  ])('is enforced while it is replaced %s', async (_way, from, to) => {
    await posts().insertMany([{ a: 1 }, { a: 2 }, { b: 1 }]);
    await run(createIndexesKind, build(from));
    const step = { op: 'replaceIndex', collection: 'posts', from, to } as const;
    let tries = 0;
    const onEvent = async () => {
      tries += 1;
      await expect(posts().insertOne({ a: 1 })).rejects.toMatchObject({ code: 11000 });
    };
    await run(replaceIndexKind, step, { onEvent });
    expect(tries).toBeGreaterThan(5);
    expect((await posts().indexes()).map(({ name }) => name)).toEqual(['_id_', to.name]);
  });
});

it('tells of documents that have no place on earth, without the place', async () => {
  await posts().insertMany([{ at: { type: 'Point', coordinates: [999.125, 0] } }]);
  const error = await run(createIndexesKind, build(index({ key: { at: '2dsphere' } }))).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: 'migrate/preflight' });
  expect(String(error)).not.toContain('999');
});

describe('what is in the way is drift', () => {
  it('for indexes', async () => {
    expect(await inspect(createIndexesKind, build(index()))).toMatchObject({ state: 'drift' });
    await posts().createIndex({ a: -1 }, { name: 'i' });
    expect(await inspect(createIndexesKind, build(index()))).toMatchObject({
      state: 'drift',
      message: expect.stringContaining('another key'),
    });
    expect(await inspect(createIndexesKind, build(index()), 'down')).toMatchObject({ state: 'drift' });
    expect(await inspect(createIndexesKind, build(index({ name: 'j', key: { a: -1 } })))).toMatchObject({
      state: 'drift',
      message: expect.stringContaining('"i"'),
    });
    expect(await inspect(dropIndexKind, { op: 'dropIndex', collection: 'posts', index: index() })).toMatchObject({
      state: 'drift',
    });
    const change = { collection: 'posts', from: index(), to: index({ unique: true }) };
    expect(await inspect(modifyIndexKind, { op: 'modifyIndex', ...change })).toMatchObject({ state: 'drift' });
    expect(await inspect(replaceIndexKind, { op: 'replaceIndex', ...change })).toMatchObject({ state: 'drift' });
    await expect(enter(createIndexesKind, build(index()))).rejects.toMatchObject({ code: 'migrate/drift' });
  });

  it('for collections', async () => {
    const create = { op: 'createCollection', collection: 'posts', indexes: [index()] } as const;
    await database.createCollection('posts');
    expect(await inspect(createCollectionKind, create)).toMatchObject({
      state: 'drift',
      message: expect.stringContaining('validator'),
    });
    await database.createCollection('news');
    const rename = { op: 'renameCollection', collection: 'posts', to: 'news', gap: 'refuse' } as const;
    expect(await inspect(renameCollectionKind, rename)).toMatchObject({ state: 'drift' });
    await database.dropCollection('posts');
    await database.dropCollection('news');
    expect(await inspect(renameCollectionKind, rename)).toMatchObject({ state: 'drift' });
    const drop = { op: 'dropCollection', collection: 'posts', destructive: 'refuse' } as const;
    expect(await inspect(dropCollectionKind, drop)).toEqual({ state: 'done' });
    // Undone without its documents, and so only where that is allowed.
    expect(await inspect(dropCollectionKind, drop, 'down')).toEqual({ state: 'todo' });
  });

  it('for validators', async () => {
    const step = { op: 'widenValidator', collection: 'posts' } as const;
    expect(await inspect(widenValidatorKind, step)).toMatchObject({ state: 'drift' });
    await database.createCollection('posts', { validator: { a: 1 } });
    expect(await inspect(widenValidatorKind, step)).toMatchObject({ state: 'drift' });
    await expect(enter(widenValidatorKind, step)).rejects.toMatchObject({ code: 'migrate/drift' });
  });
});

it('takes a validator for the same that lists its members in another order', async () => {
  const step = { op: 'widenValidator', collection: 'posts' } as const;
  const place = placeOf({ client, database, before, after }, 'up', step);
  const { $jsonSchema = {} } = validatorsOf(place.migration, 'posts').before ?? {};
  const reversed = { ...$jsonSchema, required: $jsonSchema.required.toReversed() };
  await database.createCollection('posts', { validator: { $jsonSchema: reversed } });
  expect($jsonSchema.required.length).toBeGreaterThan(1);
  expect(await inspect(widenValidatorKind, step)).toEqual({ state: 'todo' });
});

it('counts documents that a validator would refuse, and names their fields', async () => {
  const step = { op: 'tightenValidator', collection: 'posts' } as const;
  await posts().insertMany([{ title: 'a', words: 1 }, { title: 'secret', words: 1 }, { title: 'b' }] as Document[]);
  const [objection] = await preflight(tightenValidatorKind, step);
  expect(objection).toMatchObject({ documents: 2, message: expect.stringMatching(/in "title", "words"$/) });
  expect(objection?.message).not.toContain('secret');
  expect(objection?.examples).toHaveLength(2);
  const down = { op: 'widenValidator', collection: 'posts' } as const;
  expect(await preflight(widenValidatorKind, down, 'down')).toEqual([]);
  expect(await preflight(tightenValidatorKind, step, 'down')).toEqual([]);
});

describe('names', () => {
  it.each(['it\'s "quoted"', 'a.b', '日本', '__proto__', 'constructor', ' x ', '-', 'a\u2028b'])(
    'may be %j',
    async (name) => {
      const yaml = snapshotFrom('models: { Post: { collection: posts, fields: { title: string } } }');
      const [model] = Object.values(yaml.models);
      const bench = { after: { ...yaml, models: { Post: { ...model, collection: name } } } } as Partial<Bench>;
      const create = { op: 'createCollection', collection: name, indexes: [{ name, key: { title: 1 } }] } as const;
      await run(createCollectionKind, create, { ...bench, name: '0001_a' });
      await run(
        dropIndexKind,
        { op: 'dropIndex', collection: name, index: { name, key: { title: 1 } } },
        { ...bench, name: '0002_b' },
      );
      await database.collection(name).insertOne({ title: 'x' });
      const drop = { op: 'dropCollection', collection: name, destructive: 'allow' } as const;
      await run(dropCollectionKind, drop, { ...bench, name: `0003_${'long'.repeat(60)}` });
      expect(await database.listCollections({ name }).toArray()).toEqual([]);
      await runToEnd(
        { client, database, before, after, ...bench, name: `0003_${'long'.repeat(60)}` },
        'down',
        dropCollectionKind,
        drop,
      );
      expect(await database.collection(name).countDocuments()).toBe(1);
    },
  );
});
