import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator, planMigrations } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

it('tells what will stand against a step once the rewrite before it has run', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'rename and narrow',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: string, n: int } } }',
    after:
      'models: { Item: { collection: items, fields: { _id: int, b: { type: string(..3), was: a, unique: true }, n: int } } }',
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  await database.collection('items').insertMany([
    { _id: 1, a: 'abc', n: 1 },
    { _id: 2, a: 'abc', n: 1 },
    { _id: 3, a: 'too long', n: 1 },
  ] as object[]);
  const { migrations: planned } = await planMigrations({ client, database, migrations });
  const objections = planned.flatMap(({ steps }) =>
    steps.flatMap((step) => step.objections.map(({ message }) => message)),
  );
  expect(objections).toEqual([
    'One value stands in more than one document, which the unique index "b_1" of "items" refuses',
    'Documents of "items" are not as the validator wants them in "b"',
  ]);
});
