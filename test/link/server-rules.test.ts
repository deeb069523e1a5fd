// What the linker refuses, the server refuses; what it takes, the server takes. One table, asked of both.
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { linkYaml } from './link-yaml.ts';

const FIELDS = `
models:
  Post:
    fields:
      a: string
      b: string
      n: int
      at: datetime
      geo: geo.point
      other: geo.point
      tags: 'string[]'
      marks: 'int[]'
`;

const taken = [
  '{ key: { a: text }, unique: true }',
  '{ key: { a: text, b: text, n: 1 }, weights: { a: 5 }, default_language: none }',
  '{ key: { n: -1, a: text } }',
  "{ key: { '$**': text } }",
  "{ key: { '$**': 1 }, wildcardProjection: { _id: 1, a: 0 } }",
  "{ key: { '$**': 1 }, collation: { locale: en } }",
  '{ key: { a: hashed, n: 1 }, sparse: true }',
  '{ key: { n: 1, a: hashed } }',
  '{ key: { geo: 2d }, min: -10, max: 10, bits: 20 }',
  '{ key: { geo: 2dsphere, other: 2dsphere }, unique: true }',
  '{ key: { at: 1 }, expireAfterSeconds: 0, partialFilterExpression: { a: x } }',
  '{ key: { a: 1 }, partialFilterExpression: { $and: [{ n: { $gt: 3 } }, { $or: [{ a: x }, { a: { $type: string } }] }] } }',
  '{ key: { a: 1 }, unique: true, hidden: true, collation: { locale: en, strength: 2 } }',
  '{ key: { _id: hashed } }',
  '{ key: { _id: -1, a: 1 } }',
  '{ key: { tags: 1, n: 1 }, unique: true }',
  '{ key: { a: 1 }, name: "$a" }',
];

const refused = [
  '{ key: { a: text, n: 1, b: text } }',
  '{ key: { a: text, geo: 2dsphere } }',
  '{ key: { a: text }, collation: { locale: en } }',
  "{ key: { '$**': -1 } }",
  "{ key: { '$**': hashed } }",
  "{ key: { '$**': 1 }, unique: true }",
  "{ key: { '$**': 1 }, sparse: true }",
  "{ key: { '$**': 1 }, expireAfterSeconds: 5 }",
  "{ key: { '$**': 1, a: 1 } }",
  "{ key: { '$**': 1 }, wildcardProjection: { a: 1, b: 0 } }",
  '{ key: { a: 1 }, wildcardProjection: { a: 1 } }',
  '{ key: { a: 1 }, weights: { a: 5 } }',
  '{ key: { a: hashed }, unique: true }',
  '{ key: { a: hashed, b: hashed } }',
  '{ key: { n: 1, geo: 2d } }',
  '{ key: { geo: 2d }, min: 10, max: 5 }',
  '{ key: { geo: 2d }, collation: { locale: en } }',
  '{ key: { _id: 1 }, unique: true }',
  '{ key: { _id: -1 } }',
  '{ key: { at: 1, a: 1 }, expireAfterSeconds: 5 }',
  '{ key: { a: 1 }, sparse: true, partialFilterExpression: { n: 1 } }',
  '{ key: { a: 1 }, partialFilterExpression: { n: { $ne: 1 } } }',
  '{ key: { a: 1 }, partialFilterExpression: { n: { $exists: false } } }',
  '{ key: { a: 1 }, partialFilterExpression: { n: { $mod: [2, 1] } } }',
  '{ key: { a: 1 }, partialFilterExpression: { $nor: [{ n: 1 }] } }',
  '{ key: { a: 1 }, name: "*" }',
  '{ key: { a: 1 }, name: _id_ }',
];

const database = testDatabase();
let client: MongoClient;
let count = 0;

beforeAll(async () => {
  client = await new MongoClient(database.uri).connect();
});

afterAll(() => client.close());

/** Asks the server for the index as it is written. */
async function create(index: string): Promise<void> {
  const { parseDocument } = await import('yaml');
  const { key, name = 'test', ...options } = parseDocument(index).toJS();
  count += 1;
  await client.db(database.name).command({ createIndexes: `c${count}`, indexes: [{ key, name, ...options }] });
}

test.each(taken)('%s is taken by both', async (index) => {
  expect(linkYaml(`${FIELDS}    indexes:\n      - ${index}\n`).diagnostics).toEqual([]);
  await create(index);
});

test.each(refused)('%s is refused by both', async (index) => {
  const { diagnostics } = linkYaml(`${FIELDS}    indexes:\n      - ${index}\n`);
  expect(diagnostics.map(({ code }) => code.split('/')[0])).toEqual(['link']);
  await expect(create(index)).rejects.toThrow();
});

test('arrays in parallel are refused by both, the server only once it sees them', async () => {
  const yaml = `${FIELDS}    indexes:\n      - { key: { tags: 1, marks: 1 } }\n`;
  expect(linkYaml(yaml).diagnostics).toMatchObject([{ code: 'link/parallel-arrays' }]);
  const collection = client.db(database.name).collection('parallel');
  await collection.createIndex({ tags: 1, marks: 1 });
  await expect(collection.insertOne({ tags: ['a'], marks: [] })).rejects.toThrow('parallel arrays');
});

test('names of collections', async () => {
  const refusals: string[] = [];
  for (const name of ['system.a', 'a$b', '.a', 'posts', 'blog.posts']) {
    const isTaken =
      linkYaml(`models:\n  Post:\n    collection: '${name}'\n    fields: { a: int }\n`).diagnostics.length === 0;
    const outcome = client.db(database.name).command({ create: name });
    await (isTaken ? outcome : expect(outcome).rejects.toThrow());
    if (!isTaken) refusals.push(name);
  }
  expect(refusals).toEqual(['system.a', 'a$b', '.a']);
});
