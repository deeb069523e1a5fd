import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import { rewriteKind as kind } from '../../../runtime/src/migrate/rewrite/rewrite-kind.ts';
import { placeOf, rewrite } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(async () => {
  await database.dropDatabase();
  await things().insertMany(before);
});

const things = () => database.collection<Document>('things');
const all = () =>
  things()
    .find({}, { sort: { _id: 1 } })
    .toArray();
const numbers = Array.from({ length: 40 }, (_, _id) => ({ _id, a: 12, b: _id === 7 || _id === 30 ? 0 : 3 }));
const before: Document[] = [...numbers, { _id: 'text', a: 'x', b: 1 }];

const share: Edit = { edit: 'computeField', path: 'share', expression: { $divide: ['$a', '$b'] } };
const inverse: Edit = {
  edit: 'convertField',
  path: 'b',
  from: 'int',
  to: 'double',
  using: { $divide: [1, '$$value'] },
  onError: 'quarantine',
};
const stepOf = (edit: Edit) => ({ op: 'rewrite' as const, collection: 'things', edits: [edit] });
const placeFor = (edit: Edit) => placeOf({ client, database }, 'up', stepOf(edit));

it('tells before it begins of documents for which an expression fails', async () => {
  expect(await kind.preflight(stepOf(share), placeFor(share))).toEqual([
    { message: 'share cannot be computed: its expression fails', documents: 3, examples: [7, 30, 'text'] },
  ]);
  expect(await kind.preflight(stepOf(inverse), placeFor(inverse))).toEqual([]);
});

it('shows samples of the others', async () => {
  const samples = await kind.samples(stepOf(share), placeFor(share), 50);
  expect(samples).toHaveLength(before.length - 3);
});

it('does not begin to write a batch with such a document', async () => {
  await expect(rewrite({ client, database }, 'up', 'things', [share])).rejects.toMatchObject({
    code: 'migrate/failed',
    message: 'share cannot be computed: its expression fails (_id 7)',
  });
  expect(await all()).toEqual(before);
});

it('sends them to the quarantine where the migration says so, and brings them back', async () => {
  await rewrite({ client, database, pace: { largestBatch: 10 } }, 'up', 'things', [inverse]);
  const rows = await database.collection('_espalier_quarantine').find().toArray();
  expect(rows.map(({ document, reason }) => [document._id, reason])).toEqual([
    [7, 'b cannot be converted to double: its expression fails'],
    [30, 'b cannot be converted to double: its expression fails'],
  ]);
  expect(await things().countDocuments({ b: { $type: 'double' } })).toBe(39);
  await rewrite({ client, database }, 'down', 'things', [inverse]);
  expect(await all()).toEqual(before);
});

it('does so where rules are applied outside of updates', async () => {
  const id: Edit = { edit: 'addField', path: 'id', value: { generated: 'uuid' } };
  await rewrite({ client, database }, 'up', 'things', [inverse, id]);
  expect(await database.collection('_espalier_quarantine').countDocuments()).toBe(2);
  expect(await things().countDocuments({ id: { $exists: true }, b: { $type: 'double' } })).toBe(39);
});

it('takes a computed field away that could not be computed again', async () => {
  await things().deleteMany({ $or: [{ b: 0 }, { _id: 'text' }] } as Document);
  await rewrite({ client, database }, 'up', 'things', [share]);
  await things().updateOne({ _id: 1 } as Document, { $set: { b: 0 } });
  await rewrite({ client, database }, 'down', 'things', [share]);
  expect(await things().countDocuments({ share: { $exists: true } })).toBe(0);
  expect(await things().countDocuments()).toBe(38);
});

it('says at once what the server does not take at all', async () => {
  const unknown: Edit = { ...inverse, using: { $noSuchOperator: 1 } };
  await expect(kind.preflight(stepOf(unknown), placeFor(unknown))).rejects.toThrow(/noSuchOperator/);
});
