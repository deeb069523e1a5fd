import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator, type LoadedMigration, planMigrations } from '../../../runtime/src/migrate/index.ts';
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

it('does not look ahead where migrations before have still to run, under whatever name of the collection', async () => {
  const database = client.db(`${name}_chain`);
  const statuses = (collection: string, values: string) =>
    `{ enums: { Status: { values: { ${values} } } }, models: { Item: { collection: ${collection}, fields: { _id: int, status: Status } } } }`;
  const both = [
    migrationsOf({
      title: 'rename one value',
      before: statuses('items', 'draft: null, shown: null'),
      after: statuses('items', 'draft: null, live: { was: shown }'),
    }),
    migrationsOf({
      title: 'rename the other value and the collection',
      before: statuses('items', 'draft: null, live: null'),
      after: statuses('things', 'sketch: { was: draft }, live: null'),
    }),
  ];
  const [[first, second], [, third]] = both as [[LoadedMigration, LoadedMigration], [LoadedMigration, LoadedMigration]];
  const migrations = [first, second, { ...third, name: '0003_third', number: 3 }];
  await createMigrator({ client, database, migrations: [first] }).up();
  await database.collection('items').insertMany([
    { _id: 1, status: 'draft' },
    { _id: 2, status: 'shown' },
  ] as object[]);
  await createMigrator({ client, database, migrations }).up({ allowDestructive: true });
  expect(await database.collection('things').find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, status: 'sketch' },
    { _id: 2, status: 'live' },
  ]);
  await database.dropDatabase();
});

it('asks for the flag before anything is undone, also for what comes after other steps', async () => {
  const database = client.db(`${name}_flag`);
  const migrations = migrationsOf({
    title: 'rename a field',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: string } } }',
    after: 'models: { Item: { collection: items, fields: { _id: int, b: { type: string, was: a } } } }',
  });
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  await database.collection<{ _id: number }>('items').insertOne({ _id: 1, b: 'kept' } as { _id: number });
  await expect(migrator.to('0')).rejects.toMatchObject({ code: 'migrate/not-approved', migration: '0001_first' });
  expect(await database.collection('items').findOne()).toEqual({ _id: 1, b: 'kept' });
  await migrator.to('0', { allowDestructive: true });
  expect(await migrator.status()).toMatchObject([{ status: 'reverted' }, { status: 'reverted' }]);
  await database.dropDatabase();
});
