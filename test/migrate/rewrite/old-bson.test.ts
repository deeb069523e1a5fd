// What the driver cannot write as the server has it is refused, rather than changed without a word.
import { BSONRegExp, type Document, Long, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import { rewriteKind as kind } from '../../../runtime/src/migrate/rewrite/rewrite-kind.ts';
import { placeOf, rewrite } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

const remove: Edit = { edit: 'removeField', path: 'part', destructive: 'allow' };

it('refuses to take away a date that no JavaScript date can be', async () => {
  const database = client.db(name);
  const things = database.collection<Document>('things');
  await things.insertOne({ _id: 7, part: {} } as Document);
  const beyond = { $toDate: Long.fromString('9000000000000000') };
  await things.updateOne({}, [{ $set: { part: { at: beyond } } }]);
  const stored = async () => (await things.find({}, { raw: true }).toArray()).map(String);
  const before = await stored();
  await expect(rewrite({ client, database }, 'up', 'things', [remove])).rejects.toMatchObject({
    code: 'migrate/failed',
    message: 'A document holds what cannot be written again as it is (_id 7)',
  });
  expect(await stored()).toEqual(before);
});

it('keeps expressions that JavaScript has none for, in the client too and in the trash', async () => {
  const database = client.db(name);
  const patterns = database.collection<Document>('patterns');
  await patterns.insertOne({ _id: 1, part: { like: new BSONRegExp('(?i)x', 'i') } } as Document);
  const stored = async () => (await patterns.find({}, { raw: true }).toArray()).map(String);
  const before = await stored();
  const edits: Edit[] = [{ edit: 'addField', path: 'key', value: { generated: 'uuid' } }, remove];
  const step = { op: 'rewrite', collection: 'patterns', edits } as const;
  const bench = { client, database, name: '0002_patterns' };
  expect(await kind.samples(step, placeOf(bench, 'up', step), 5)).toHaveLength(1);
  await rewrite(bench, 'up', 'patterns', edits);
  expect(Object.keys((await patterns.findOne()) ?? {})).toEqual(['_id', 'key']);
  expect(await kind.count(step, placeOf(bench, 'down', step))).toBe(1);
  await rewrite(bench, 'down', 'patterns', edits);
  expect(await stored()).toEqual(before);
});

it('brings back what it took away of a document that holds elsewhere what cannot be written', async () => {
  const database = client.db(name);
  const mixed = database.collection<Document>('mixed');
  await mixed.insertOne({ _id: 1, part: 'x', odd: {}, last: 1 } as Document);
  const beyond = { $toDate: Long.fromString('9000000000000000') };
  await mixed.updateOne({}, [{ $set: { 'odd.at': beyond } }]);
  const stored = async () => (await mixed.find({}, { raw: true }).toArray()).map(String);
  const before = await stored();
  const bench = { client, database, name: '0003_mixed' };
  const edits: Edit[] = [{ edit: 'addField', path: 'key', value: { generated: 'uuid' } }, remove];
  for (const some of [[remove], edits]) {
    await rewrite(bench, 'up', 'mixed', some);
    expect((await mixed.findOne({ 'odd.at': { $exists: true } }))?.part).toBeUndefined();
    await rewrite(bench, 'down', 'mixed', some);
    expect(await stored()).toEqual(before);
  }
});
