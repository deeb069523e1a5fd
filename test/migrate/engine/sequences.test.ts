// Numbers of a sequence belong to the documents, not to the name that a field has for the moment.
import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMigrator, type LoadedMigration } from '../../../runtime/src/migrate/index.ts';
import { reserveNumbers } from '../../../runtime/src/sequences/reserve-numbers.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';

const own = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
});
afterAll(() => client.close());

const database = () => client.db(own.name);
beforeEach(() => database().dropDatabase());

const number = 'type: int, default: sequence';
const invoices = `models: { Invoice: { collection: invoices, fields: { nr: { ${number} } } } }`;
const renamed = `models: { Invoice: { collection: invoices, fields: { number: { ${number}, was: nr } } } }`;
const bills = `models: { Bill: { collection: bills, was: Invoice, fields: { number: { ${number}, was: nr } } } }`;

const migrator = (migrations: readonly LoadedMigration[]) =>
  createMigrator({ client, database: database(), migrations });
const numbered = (before: string, after: string) => migrationsOf({ title: '', before, after });
const next = (name: string, count = 1) => reserveNumbers(database(), name, count);
const rows = () => database().collection<Document>('espalier.sequences').find().toArray();

it('both versions take numbers from one sequence between the halves, and after them, and on the way back', async () => {
  const [first, second] = numbered(invoices, renamed) as [LoadedMigration, LoadedMigration];
  await migrator([first]).up();
  expect(await next('invoices.nr', 3)).toBe(1);
  await migrator([first, second]).up({ phase: 'expand' });
  expect(await next('invoices.number')).toBe(4);
  expect(await next('invoices.nr')).toBe(5);
  await migrator([first, second]).up();
  expect(await next('invoices.number', 2)).toBe(6);
  await migrator([first, second]).down();
  expect(await next('invoices.nr')).toBe(8);
  await migrator([first, second]).up();
  expect(await next('invoices.number')).toBe(9);
  expect(await rows()).toEqual([{ _id: 'invoices.nr', last: 9, names: ['invoices.number'] }]);
});

it('a renamed collection goes on, and so does its renamed field', async () => {
  const [first, second] = numbered(invoices, bills) as [LoadedMigration, LoadedMigration];
  await migrator([first]).up();
  await next('invoices.nr', 3);
  await migrator([first, second]).up({ allowDestructive: true });
  expect(await next('bills.number')).toBe(4);
  await migrator([first, second]).down({ allowDestructive: true });
  expect(await next('invoices.nr')).toBe(5);
});

it('of two sequences that become one the greater goes on', async () => {
  const [first, second] = numbered(invoices, renamed) as [LoadedMigration, LoadedMigration];
  await migrator([first]).up();
  await next('invoices.nr', 3);
  // Somebody ran the next version before its migration.
  await next('invoices.number', 7);
  await migrator([first, second]).up();
  expect(await next('invoices.number')).toBe(8);
  expect(await next('invoices.nr')).toBe(9);
});

it('a sequence that is new begins after the numbers that are stored, and fills up from there', async () => {
  const before = 'models: { Invoice: { collection: invoices, fields: { nr: int? } } }';
  const [first, second] = numbered(before, invoices) as [LoadedMigration, LoadedMigration];
  await migrator([first]).up();
  await database()
    .collection('invoices')
    .insertMany([{ nr: 17 }, {}, {}]);
  await migrator([first, second]).up();
  const stored = await database().collection('invoices').distinct('nr');
  expect(stored).toEqual([17, 18, 19]);
  expect(await next('invoices.nr')).toBe(20);
});

it('nobody is given a number twice while a sequence begins', async () => {
  await database().collection<Document>('invoices').insertOne({ nr: 4 });
  const given = await Promise.all(Array.from({ length: 20 }, () => next('invoices.nr')));
  expect(given.sort((left, right) => left - right)).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
});
