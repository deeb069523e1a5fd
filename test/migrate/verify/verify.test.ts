import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCollectionKind } from '../../../runtime/src/migrate/collections/create-collection.ts';
import type { IndexSpec, Snapshot } from '../../../runtime/src/migrate/index.ts';
import { describeLive } from '../../../runtime/src/migrate/verify/describe-live.ts';
import { verifySnapshot } from '../../../runtime/src/migrate/verify/verify-snapshot.ts';
import { runToEnd } from '../../support/rewrite-run.ts';
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

const indexes = `
      - { key: { title: text, body: text }, weights: { title: 5 }, default_language: german }
      - { key: { at: 2dsphere, words: -1 } }
      - { key: { title: 1 }, collation: { locale: fr_CA, strength: 2 } }
      - { key: { body: 1 }, collation: { locale: th } }
      - { key: { words: 1 }, unique: true, partialFilterExpression: { words: { $gt: 5 }, title: a } }
      - { key: { day: 1 }, expireAfterSeconds: 1000 }
      - { key: { body: hashed } }
      - { key: { title: 1, words: 1 }, sparse: true, hidden: true }
`;
const snapshot = snapshotFrom(`
embedded:
  Node: { fields: { name: string(1..5), children: 'Node[]', by: 'Record<string, int(0..5)>' } }
models:
  Post:
    fields:
      title: string(1..200)
      body: 'string | null'
      words: long(0..)?
      price: decimal(12,2)
      ratio: double(0..1)
      at: geo.point?
      day: datetime
      root: Node
    indexes: ${indexes}
  Tag: { fields: { name: string }, validation: { level: 'off' } }
`);

/** Creates what the snapshot says, as a first migration would. */
async function createAll(models: Snapshot): Promise<void> {
  for (const [name, { collection, indexes: declared }] of Object.entries(models.models)) {
    const specs = declared.map(
      ({ name: indexName, key, options }): IndexSpec => ({ ...options, name: indexName, key: Object.fromEntries(key) }),
    );
    const step = { op: 'createCollection', collection, indexes: specs } as const;
    await runToEnd({ client, database, after: models, name: `0001_${name}` }, 'up', createCollectionKind, step);
  }
}

describe('a database', () => {
  it('that was made from the snapshot is like it', async () => {
    await createAll(snapshot);
    expect(await verifySnapshot(database, snapshot)).toEqual([]);
  });

  it('that is empty misses everything', async () => {
    expect(await verifySnapshot(database, snapshot)).toMatchObject([
      { collection: 'posts', kind: 'missing', what: 'collection' },
      { collection: 'tags', kind: 'missing', what: 'collection' },
    ]);
  });

  const drifts: readonly [string, (posts: string) => Promise<unknown>, Document][] = [
    [
      'its validator',
      (collMod) => database.command({ collMod, validator: { $jsonSchema: { required: ['title'] } } }),
      { kind: 'different', what: 'validator' },
    ],
    [
      'the level',
      (collMod) => database.command({ collMod, validationLevel: 'moderate' }),
      { kind: 'different', what: 'validator' },
    ],
    [
      'the action',
      (collMod) => database.command({ collMod, validationAction: 'warn' }),
      { kind: 'different', what: 'validator' },
    ],
    ['no validator', (collMod) => database.command({ collMod, validator: {} }), { kind: 'missing', what: 'validator' }],
    [
      'a limit of time',
      (collMod) => database.command({ collMod, index: { name: 'day_1', expireAfterSeconds: 5 } }),
      { kind: 'different', what: 'index', name: 'day_1' },
    ],
    [
      'a hidden index',
      (collMod) => database.command({ collMod, index: { name: 'words_1', hidden: true } }),
      { kind: 'different', what: 'index', name: 'words_1' },
    ],
    [
      'one index less',
      (posts) => database.collection(posts).dropIndex('words_1'),
      { kind: 'missing', what: 'index', name: 'words_1' },
    ],
    [
      'one index more',
      (posts) => database.collection(posts).createIndex({ price: 1 }),
      { kind: 'unmanaged', what: 'index', name: 'price_1' },
    ],
    [
      'an index of the same name',
      (posts) =>
        database
          .collection(posts)
          .dropIndex('words_1')
          .then(() => database.collection(posts).createIndex({ words: -1 }, { name: 'words_1' })),
      { kind: 'different', what: 'index', name: 'words_1' },
    ],
    [
      'another collection',
      () => database.createCollection('others'),
      { kind: 'unmanaged', what: 'collection', collection: 'others' },
    ],
  ];
  it.each(drifts)('is told to have %s', async (_name, change, difference) => {
    const posts = snapshotFrom(
      'models: { Post: { fields: { price: int, words: int, day: datetime }, indexes: [{ key: { words: 1 } }, { key: { day: 1 }, expireAfterSeconds: 1000 }] } }',
    );
    await createAll(posts);
    expect(await verifySnapshot(database, posts)).toEqual([]);
    await change('posts');
    expect(await verifySnapshot(database, posts)).toMatchObject([{ collection: 'posts', ...difference }]);
  });

  it('may have indexes that inherit the collation of their collection', async () => {
    const tags = snapshotFrom(
      'models: { Tag: { fields: { name: string }, validation: { level: "off" }, indexes: [{ key: { name: 1 } }] } }',
    );
    await database.createCollection('tags', { collation: { locale: 'de', strength: 1 } });
    await database.collection('tags').createIndex({ name: 1 });
    expect(await verifySnapshot(database, tags)).toEqual([]);
    await database.collection('tags').dropIndexes();
    await database.collection('tags').createIndex({ name: 1 }, { name: 'name_1', collation: { locale: 'en' } });
    expect(await verifySnapshot(database, tags)).toMatchObject([{ kind: 'different', what: 'index' }]);
  });

  it('may hold views, time series, capped and clustered collections', async () => {
    await database.createCollection('capped', { capped: true, size: 5000 });
    await database.createCollection('clustered', { clusteredIndex: { key: { _id: 1 }, unique: true, name: 'c' } });
    await database.createCollection('measured', { timeseries: { timeField: 't', metaField: 'm' } });
    await database.collection('measured').createIndex({ 'm.a': 1 });
    await database.createCollection('seen', { viewOn: 'capped', pipeline: [] });
    await database.collection('_espalier_trash_0001_x_1').insertOne({});
    expect((await describeLive(database)).map(({ name, type }) => [name, type])).toEqual([
      ['capped', 'collection'],
      ['clustered', 'collection'],
      ['measured', 'timeseries'],
      ['seen', 'view'],
    ]);
    const models = ['seen', 'measured'].map(
      (collection) =>
        `${collection.replace(/^./, (first) => first.toUpperCase())}: { collection: ${collection}, fields: { a: int } }`,
    );
    const differences = await verifySnapshot(database, snapshotFrom(`models: { ${models.join(', ')} }`));
    expect(differences).toMatchObject([
      { collection: 'measured', kind: 'different', what: 'collection' },
      { collection: 'seen', kind: 'different', what: 'collection' },
      { collection: 'capped', kind: 'unmanaged' },
      { collection: 'clustered', kind: 'unmanaged' },
    ]);
  });
});
