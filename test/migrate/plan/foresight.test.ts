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

it('looks at a collection under its former name for what comes after its rename', async () => {
  const database = client.db(`${name}_renamed`);
  const migrations = migrationsOf({
    title: 'rename the collection, narrow and make unique',
    before: 'models: { Order: { collection: orders, fields: { _id: int, nr: string, mail: string, tag: string? } } }',
    after:
      'models: { Purchase: { was: Order, collection: purchases, fields: { _id: int, nr: { type: int, was: { type: string } }, mail: { type: string(..3), unique: true }, tag: string? } } }',
  });
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  const orders = database.collection<{ _id: number; nr: string; mail: string }>('orders');
  await orders.insertMany([
    { _id: 1, nr: '1', mail: 'abc' },
    { _id: 2, nr: 'bad', mail: 'b' },
    { _id: 3, nr: '3', mail: 'abc' },
    { _id: 4, nr: '4', mail: 'too long' },
  ]);
  const expected = [
    [3, 'nr cannot be converted to int', [{ $numberInt: '2' }]],
    [
      4,
      'One value stands in more than one document, which the unique index "mail_1" of "purchases" refuses',
      [{ $numberInt: '1' }, { $numberInt: '3' }],
    ],
    [5, 'Documents of "purchases" are not as the validator wants them in "mail"', [{ $numberInt: '4' }]],
  ];
  const { migrations: planned } = await planMigrations({ client, database, migrations });
  const steps = planned.flatMap((migration) => migration.steps);
  const found = steps.flatMap(({ step, objections }) =>
    objections.map(({ message, examples }) => [step, message, examples]),
  );
  expect(found).toEqual(expected);
  expect(steps[2]).toMatchObject({ after: { step: 2 }, documents: 4 });

  const migrator = createMigrator({ client, database, migrations });
  await expect(migrator.up({ allowDestructive: true })).rejects.toMatchObject({ findings: { length: 3 } });
  expect(await migrator.status()).toMatchObject([{ status: 'done' }, { status: 'pending' }]);
  expect(await database.listCollections({ name: 'purchases' }).toArray()).toEqual([]);

  await orders.deleteMany({ _id: { $gt: 1 } });
  await migrator.up({ allowDestructive: true });
  expect(await database.collection('purchases').find().toArray()).toEqual([{ _id: 1, nr: 1, mail: 'abc' }]);
  await database.dropDatabase();
});

it('looks at a collection under its present name for what comes before the way back of its rename', async () => {
  const database = client.db(`${name}_back`);
  const migrations = migrationsOf({
    title: 'rename the collection and lift a limit',
    before: 'models: { Order: { collection: orders, fields: { _id: int, nr: string(..3) } } }',
    after: 'models: { Purchase: { was: Order, collection: purchases, fields: { _id: int, nr: string } } }',
  });
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  await database.collection<{ _id: number }>('purchases').insertOne({ _id: 1, nr: 'too long' } as { _id: number });
  await expect(migrator.down({ allowDestructive: true })).rejects.toMatchObject({ code: 'migrate/preflight' });
  expect(await migrator.status()).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  await database.dropDatabase();
});

it('looks at the value that counts where both versions wrote one', async () => {
  const database = client.db(`${name}_both`);
  const migrations = migrationsOf({
    title: 'rename and make unique',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: string } } }',
    after: 'models: { Item: { collection: items, fields: { _id: int, b: { type: string, was: a, unique: true } } } }',
  });
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up({ to: '1' });
  await migrator.up({ phase: 'expand' });
  const items = database.collection<{ _id: number; a?: string; b?: string }>('items');
  await items.insertMany([
    { _id: 1, a: 'one' },
    { _id: 2, a: 'one', b: 'second' },
  ]);
  await expect(migrator.up({ phase: 'contract' })).rejects.toMatchObject({ code: 'migrate/preflight' });
  expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, a: 'one' });
  await database.dropDatabase();
});
