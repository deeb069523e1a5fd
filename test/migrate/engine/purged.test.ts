import { type Db, MongoClient, ObjectId } from 'mongodb';
import { createColors } from 'picocolors';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { statesText } from '../../../generator/src/commands/migrate/print/states-text.ts';
import {
  createMigrator,
  type LoadedMigration,
  purgeLeftovers,
  quarantineCollection,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import { errorOf } from './support/counting.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const item = '{ collection: items, fields: { _id: int, n: int, tag: string? } }';
const note = '{ collection: notes, fields: { _id: int, text: { type: string, unique: true } } }';
const removed = migrationsOf({
  title: 'remove a field and a model',
  before: `models: { Item: ${item}, Note: ${note} }`,
  after: 'models: { Item: { collection: items, fields: { _id: int, n: int } } }',
  flags: '--drop Item.tag\n--drop Note',
});
const items = () => database.collection<{ _id: number; n: number; tag?: string }>('items');
const notes = () => database.collection<{ _id: number; text: string }>('notes');

async function applied(migrations: readonly LoadedMigration[]) {
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  await items().insertMany([
    { _id: 1, n: 1, tag: 'a' },
    { _id: 2, n: 2 },
  ]);
  await notes().insertOne({ _id: 1, text: 'x' });
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up({ allowDestructive: true });
  return migrator;
}

it('keeps what a step quarantined as long as the youngest of it is too young, whatever the reasons', async () => {
  const migrator = await applied(removed);
  const day = 86_400_000;
  const at = (time: number) => ObjectId.createFromTime(Math.floor(time / 1_000));
  const row = (_id: ObjectId, id: number, reason: string) => ({
    ...{ _id, migration: '0002_second', step: 1, collection: 'items', direction: 'up' },
    ...{ reason, document: { _id: id, n: 0 } },
  });
  const quarantine = database.collection<{ _id: ObjectId }>(quarantineCollection);
  await quarantine.insertMany([row(at(Date.now() - 40 * day), 7, 'one'), row(at(Date.now()), 8, 'two')]);
  const old = await purgeLeftovers({ client, database, migrations: removed }, 30 * day);
  expect(old.filter(({ kind }) => kind === 'quarantine')).toEqual([]);
  expect(await quarantine.countDocuments()).toBe(2);
  await purgeLeftovers({ client, database, migrations: removed }, 0);
  expect(await quarantine.countDocuments()).toBe(0);
  const [, second] = await migrator.status();
  expect(second?.row?.steps[0]?.purged).toMatchObject({ quarantined: 2 });
});

it('refuses to undo what was purged before anything is undone, and undoes the rest where it is told to', async () => {
  const migrator = await applied(removed);
  await purgeLeftovers({ client, database, migrations: removed }, 0);
  const error = await errorOf(migrator.down());
  expect(error).toMatchObject({ code: 'migrate/irreversible', hint: expect.stringContaining('--allow-destructive') });
  expect(error.findings).toHaveLength(2);
  for (const finding of error.findings)
    expect(finding).toMatch(
      /^Step \d of 0002_second \(.*\): its trash was purged on .*, with what it kept of 1 document$/,
    );
  expect(await migrator.status()).toMatchObject([{ status: 'done' }, { status: 'done' }]);

  const told = statesText(await migrator.status(), createColors(false), 200);
  expect(told).toMatch(/\n {4}What step \d, \d put aside was purged: `down` refuses without --allow-destructive/);

  await migrator.down({ allowDestructive: true });
  expect(await items().find().toArray()).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ]);
  expect(await notes().countDocuments()).toBe(0);
  const differences = await verifySnapshot(database, (removed[0] as LoadedMigration).after);
  expect(differences.filter(({ kind }) => kind !== 'unmanaged')).toEqual([]);
});

it('keeps anew what a step takes away once more, after what it kept before was purged', async () => {
  const migrator = await applied(removed);
  await purgeLeftovers({ client, database, migrations: removed }, 0);
  await migrator.redo({ allowDestructive: true });
  await migrator.down({ allowDestructive: true });
  await items().updateOne({ _id: 2 }, { $set: { tag: 'b' } });
  await notes().insertOne({ _id: 7, text: 'new' });
  await migrator.up({ allowDestructive: true });
  await migrator.down();
  expect(await items().findOne({ _id: 2 })).toEqual({ _id: 2, n: 2, tag: 'b' });
  expect(await notes().find().toArray()).toEqual([{ _id: 7, text: 'new' }]);
});

it('undoes nothing of later migrations either, also where the name is taken again', async () => {
  const [first, second] = removed;
  const added = migrationsOf({
    title: 'the model again',
    before: 'models: { Item: { collection: items, fields: { _id: int, n: int } } }',
    after: `models: { Item: { collection: items, fields: { _id: int, n: int } }, Note: ${note} }`,
  })[1];
  if (first === undefined || second === undefined || added === undefined) throw new Error('There are three.');
  const migrations = [first, second, { ...added, name: '0003_third', number: 3 }];
  await applied([first, second]);
  await purgeLeftovers({ client, database, migrations }, 0);
  const migrator = createMigrator({ client, database, migrations });
  await migrator.up();
  expect(await errorOf(migrator.down({ count: 2 }))).toMatchObject({ code: 'migrate/irreversible' });
  expect(await migrator.status()).toMatchObject([{}, { status: 'done' }, { status: 'done' }]);
});
