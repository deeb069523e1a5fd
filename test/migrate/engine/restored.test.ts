import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator, type LoadedMigration } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import { errorOf } from './support/counting.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(() => client.close());

const withQuarantine = (migration: LoadedMigration): LoadedMigration => ({
  ...migration,
  steps: migration.steps.map((step) =>
    step.op === 'rewrite'
      ? { ...step, edits: step.edits.map((edit) => ({ ...edit, onError: 'quarantine' }) as typeof edit) }
      : step,
  ),
});

it('undoes nothing where a unique value of what comes back from the quarantine is taken by now', async () => {
  const database = client.db(`${name}_unique`);
  const models = (type: string) =>
    `models: { Item: { collection: items, fields: { _id: int, n: ${type}, u: { type: int, unique: true } } } }`;
  const given = migrationsOf({ title: 'a number', before: models('string'), after: models('int') });
  const migrations = given.map(withQuarantine);
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const items = database.collection<{ _id: number; n: number | string; u: number }>('items');
  const before = [1, 2, 3].map((_id) => ({ _id, n: _id === 2 ? 'x' : `${_id}`, u: _id }));
  await items.insertMany(before);
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  await items.insertOne({ _id: 7, n: 2, u: 2 });
  const error = await errorOf(migrator.down());
  expect(error).toMatchObject({ code: 'migrate/preflight' });
  expect(error.message).toMatch(
    /the unique index "u_1" of "items" refuses, once .* \(2 documents, such as _id 2, 7\)$/,
  );
  await items.deleteOne({ _id: 7 });
  await migrator.down();
  expect(await items.find().sort({ _id: 1 }).toArray()).toEqual(before);
  await database.dropDatabase();
});

it('undoes nothing where what comes back from the quarantine has an _id that is taken by now', async () => {
  const database = client.db(name);
  const migrations = migrationsOf({
    title: 'a number of a text',
    before: 'models: { Order: { collection: orders, fields: { _id: int, n: string } } }',
    after:
      'models: { Purchase: { was: Order, collection: purchases, fields: { _id: int, n: { type: int, was: { type: string } } } } }',
  }).map(withQuarantine);
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const before = [
    { _id: 1, n: '1' },
    { _id: 2, n: 'x' },
  ];
  await database.collection<{ _id: number; n: string }>('orders').insertMany(before);
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up({ allowDestructive: true });
  const purchases = database.collection<{ _id: number; n: number }>('purchases');
  await purchases.insertOne({ _id: 2, n: 9 });
  const error = await errorOf(migrator.down({ allowDestructive: true }));
  expect(error).toMatchObject({ code: 'migrate/preflight' });
  expect(error.message).toMatch(
    /an _id that another document of "purchases" has by now.*\(1 document, such as _id 2\)$/,
  );
  expect(await migrator.status()).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  await purchases.deleteOne({ _id: 2 });
  await migrator.down({ allowDestructive: true });
  expect(await database.collection('orders').find().sort({ _id: 1 }).toArray()).toEqual(before);
});

it('leaves what the new version writes between the halves, also where the step would have made the same', async () => {
  const database = client.db(`${name}_halves`);
  const models = (more: string) => `models: { Item: { collection: items, fields: { _id: int, x: string${more} } } }`;
  const migrations = migrationsOf({
    title: 'a field with a default',
    before: models(''),
    after: models(', prio: { type: int, default: 3 }'),
  });
  const items = database.collection<{ _id: number; x: string; prio?: number }>('items');
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  await items.insertMany([1, 2].map((_id) => ({ _id, x: 'x' })));
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  await items.updateMany({}, { $set: { prio: 7 } });
  await migrator.down({ allowDestructive: true });
  await migrator.up({ phase: 'expand' });
  await items.updateOne({ _id: 1 }, { $set: { prio: 3 } });
  await migrator.up({ phase: 'contract' });
  const priorities = (await items.find().sort({ _id: 1 }).toArray()).map(({ prio }) => prio);
  expect(priorities).toEqual([3, 7]);
  await database.dropDatabase();
});
