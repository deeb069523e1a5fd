// What the driver cannot write as the server has it is refused, rather than changed without a word.
import { type Document, Long, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import { rewrite } from '../../support/rewrite-run.ts';
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
    message: 'A document holds what cannot be written again as it is ({"_id":7})',
  });
  expect(await stored()).toEqual(before);
});
