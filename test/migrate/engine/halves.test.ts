import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

it('refuses the first half while documents have both keys, since the second one could not tell who wrote them', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'rename',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: string } } }',
    after: 'models: { Item: { collection: items, fields: { _id: int, b: { type: string, was: a } } } }',
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const items = database.collection<{ _id: number; a?: string; b?: string }>('items');
  await items.insertMany([
    { _id: 1, a: 'one' },
    { _id: 2, a: 'two', b: 'another' },
  ]);
  const before = await items.find().toArray();
  const migrator = createMigrator({ client, database, migrations });
  await expect(migrator.up({ phase: 'expand' })).rejects.toMatchObject({
    code: 'migrate/preflight',
    message: expect.stringContaining('a and b are both there'),
  });
  expect(await items.find().toArray()).toEqual(before);
  expect((await migrator.status()).map(({ status }) => status)).toEqual(['done', 'pending']);

  await items.updateOne({ _id: 2 }, { $unset: { b: '' } });
  await migrator.up({ phase: 'expand' });
  await items.updateOne({ _id: 2 }, { $set: { b: 'by the new version' }, $unset: { a: '' } });
  await migrator.up({ phase: 'contract' });
  expect(await items.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, b: 'one' },
    { _id: 2, b: 'by the new version' },
  ]);
});
