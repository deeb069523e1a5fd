// What the build of an index would stop at is told before, as the server sees it: each document that is named is refused, and
// none besides.
import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createIndexesKind } from '../../../runtime/src/migrate/collections/create-indexes.ts';
import { dropIndexKind } from '../../../runtime/src/migrate/collections/drop-index.ts';
import { modifyIndexKind } from '../../../runtime/src/migrate/collections/modify-index.ts';
import { replaceIndexKind } from '../../../runtime/src/migrate/collections/replace-index.ts';
import { createMigrator, type IndexSpec, planMigrations, type Step } from '../../../runtime/src/migrate/index.ts';
import { placeOf, runToEnd } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const posts = () => database.collection<Document>('posts');
const place = (step: Step, direction: 'up' | 'down' = 'up') => placeOf({ client, database }, direction, step);
const index = (key: IndexSpec['key'], options: object = {}): IndexSpec => ({ ...options, name: 'i', key });

const point = { type: 'Point', coordinates: [1, 2] };
const ring = (...coordinates: number[][]) => ({ type: 'Polygon', coordinates: [coordinates] });
const triangle = ring([0, 0], [10, 0], [10, 10], [0, 0]);
const crossed = ring([0, 0], [10, 10], [10, 0], [0, 10], [0, 0]);
const world = ring([-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]);

describe.each<[string, IndexSpec, readonly Document[], readonly Document[]]>([
  [
    'a text index, for languages',
    index({ t: 'text' }),
    [{ language: 'ja' }, { t: 'x', language: null }, { language: ['en'] }, { language: 'en\n' }, { language: '' }],
    [{ t: 'x' }, { language: 'da' }, { language: 'Danish' }, { language: 'none' }, { t: { language: 'ja' } }],
  ],
  [
    'a text index, for languages of embedded documents on its way',
    index({ 'a.b.t': 'text' }, { language_override: 'in' }),
    [{ in: 'ja' }, { a: { in: 'ja' } }, { a: [{ in: 'en' }, { in: 1 }] }, { a: [{ b: [{ in: 'ja' }] }] }],
    [{ language: 'ja' }, { c: { in: 'ja' } }, { a: [[{ in: 'ja' }]] }, { a: { b: { t: { in: 'ja' } } } }],
  ],
  [
    'a text index, for the documents that it holds',
    index({ t: 'text' }, { partialFilterExpression: { k: { $numberInt: '1' } } }),
    [{ k: 1, language: 'ja' }],
    [{ k: 2, language: 'ja' }, { language: 'ja' }],
  ],
  ['a text index with another key', index({ 'a.b': 1, t: 'text' }), [{ a: [] }, { a: { b: [1] } }], [{ t: ['x'] }]],
  ['a hashed index', index({ 'a.b': 'hashed' }), [{ a: [{ b: 1 }] }, { a: { b: [] } }], [{ a: { b: { c: [1] } } }]],
  [
    'an index over two fields',
    index({ a: 1, b: -1 }, { sparse: true }),
    [
      { a: [1], b: [2] },
      { a: [], b: [] },
    ],
    [{ a: [1, 2], b: 1 }, { b: [[1], [2]] }, {}],
  ],
  [
    'an index over fields of embedded documents',
    index({ 'a.b': 1, 'a.c.d': 1, 'a.c.e': 1 }),
    [{ a: [{ b: 1 }, { b: [1], c: [] }] }, { a: { b: [1], c: { d: [] } } }, { a: { c: [{ d: [1], e: [2] }] } }],
    [{ a: [{ b: [1] }, { c: [{ d: [1], e: 2 }] }] }, { a: [[{ b: [1], c: [1] }]] }, { a: { c: [{ d: 1, e: 2 }] } }],
  ],
  [
    'a 2dsphere index',
    index({ at: '2dsphere', a: 1, b: 1 }),
    [{ at: crossed }, { at: [200, 0] }, { at: 'x' }, { at: [point] }, { at: [1, point] }, { at: { type: 'Point' } }],
    [{ at: triangle }, { at: world }, { at: point }, { at: [1, 2] }, { at: null }, { at: [] }, { a: [1], b: [2] }],
  ],
  [
    'a 2dsphere index of embedded documents',
    index({ 'a.at': '2dsphere' }),
    [{ a: [{ at: point }, { at: crossed }] }, { a: [{ at: null }, { at: point }] }, { a: { at: crossed } }],
    [{ a: [{ at: point }, {}] }, { a: [{ at: null }] }, { a: [[{ at: crossed }]] }],
  ],
])('%s', (_name, spec, refused, taken) => {
  const step = { op: 'createIndexes', collection: 'posts', indexes: [spec] } as const;

  it('is objected to by the documents that the server refuses, each of them and no other', async () => {
    for (const document of refused) {
      await posts().insertMany([{ ...document, _id: 1 }, ...taken]);
      const found = { documents: 1, examples: [1] };
      expect(await createIndexesKind.preflight(step, place(step)), JSON.stringify(document)).toMatchObject([found]);
      const error = await runToEnd({ client, database }, 'up', createIndexesKind, step).catch((thrown) => thrown);
      expect(error).toMatchObject({
        code: 'migrate/preflight',
        findings: [expect.stringContaining('(1 document, such as _id 1)')],
      });
      await posts().drop();
    }
    await posts().insertMany([...taken]);
    expect(await createIndexesKind.preflight(step, place(step))).toEqual([]);
    await runToEnd({ client, database }, 'up', createIndexesKind, step);
  });
});

it('is told of whatever builds the index', async () => {
  await posts().insertMany([{ _id: 1, a: [1], b: [2] } as object]);
  const [from, to] = [index({ a: 1 }), index({ a: 1, b: 1 })];
  const objections = [{ documents: 1, examples: [1] }];
  const change = { collection: 'posts', from, to };
  const replace = { op: 'replaceIndex', ...change } as const;
  expect(await replaceIndexKind.preflight(replace, place(replace))).toMatchObject(objections);
  expect(await replaceIndexKind.foresee?.(replace, place(replace), 'posts')).toMatchObject(objections);
  const modify = { op: 'modifyIndex', ...change } as const;
  expect(await modifyIndexKind.preflight(modify, place(modify))).toMatchObject(objections);
  expect(await modifyIndexKind.foresee?.(modify, place(modify), 'posts')).toMatchObject(objections);
  const drop = { op: 'dropIndex', collection: 'posts', index: to, phase: 'contract' } as const;
  expect(await dropIndexKind.preflight(drop, place(drop, 'down'))).toMatchObject(objections);
  expect(await dropIndexKind.foresee?.(drop, place(drop, 'down'), 'posts')).toMatchObject(objections);
  expect(await dropIndexKind.preflight(drop, place(drop))).toEqual([]);
});

it('is told of documents as a rewrite will leave them, before anything changes', async () => {
  const before = 'models: { Item: { collection: items, fields: { _id: int, t: string, lang: string } } }';
  const after = `models:
    Item:
      collection: items
      fields: { _id: int, t: string, language: { type: string, was: lang }, n: { type: int, default: 3 } }
      indexes: [{ key: { t: text } }]`;
  const migrations = migrationsOf({ title: 'rename and index', before, after });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const items: object[] = [
    { _id: 1, t: 'x', lang: 'ja' },
    { _id: 2, t: 'x', lang: 'en' },
  ];
  await database.collection('items').insertMany(items);
  const { migrations: planned } = await planMigrations({ client, database, migrations });
  const message = expect.stringContaining('name a language in "language" that the text index "t_text" does not know');
  expect(planned.flatMap(({ steps }) => steps.flatMap(({ objections }) => objections))).toMatchObject([
    { message, documents: 1, examples: [{ $numberInt: '1' }] },
  ]);
  const failure = createMigrator({ client, database, migrations }).up();
  await expect(failure).rejects.toMatchObject({ code: 'migrate/preflight', message });
  expect(await database.collection('items').find().sort({ _id: 1 }).toArray()).toEqual(items);
});
