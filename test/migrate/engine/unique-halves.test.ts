// A unique field under another key, applied in two halves: each version goes on writing in between.
import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMigrator, type Migrator, planMigrations, verifySnapshot } from '../../../runtime/src/migrate/index.ts';
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

const users = () => database.collection<Document & { _id: number }>('users');
const all = () => users().find().sort({ _id: 1 }).toArray();
const ofField = (field: string) => `models: { User: { collection: users, fields: { _id: int, ${field} } } }`;
const isDouble = { code: 11000 };

async function expanded(before: string, after: string, given: (Document & { _id: number })[]) {
  const migrations = migrationsOf({ title: 'renamed', before: ofField(before), after: ofField(after) });
  const migrator: Migrator = createMigrator({ client, database, migrations });
  await migrator.up({ to: '1' });
  await users().insertMany(given);
  const plan = await planMigrations({ client, database, migrations, phase: 'expand' });
  expect(plan.migrations.flatMap(({ steps }) => steps.flatMap(({ objections }) => objections))).toEqual([]);
  await migrator.up({ phase: 'expand' });
  const [first, second] = migrations;
  if (first === undefined || second === undefined) throw new Error('A migration is missing.');
  return {
    migrator,
    notes: plan.migrations[0]?.steps.map(({ note }) => note),
    before: first.after,
    after: second.after,
  };
}

describe('a required one', () => {
  const given = [
    { _id: 1, email: 'a' },
    { _id: 2, email: 'b' },
  ];
  const rename = () =>
    expanded('email: { type: string, unique: true }', 'login: { type: string, unique: true, was: email }', given);

  it('is written by both versions, each guarded by itself, and can be taken on and back', async () => {
    const { migrator, before, after } = await rename();
    await users().insertMany([3, 4, 5].map((_id) => ({ _id, login: `new ${_id}` })));
    await users().insertMany([6, 7].map((_id) => ({ _id, email: `old ${_id}` })));
    await expect(users().insertOne({ _id: 8, login: 'new 3' })).rejects.toMatchObject(isDouble);
    await expect(users().insertOne({ _id: 8, email: 'old 6' })).rejects.toMatchObject(isDouble);
    await expect(users().insertOne({ _id: 8, email: 'a' })).rejects.toMatchObject(isDouble);

    await migrator.up({ phase: 'contract' });
    expect(await verifySnapshot(database, after)).toEqual([]);
    const logins = ['a', 'b', 'new 3', 'new 4', 'new 5', 'old 6', 'old 7'];
    expect(await all()).toEqual(logins.map((login, index) => ({ _id: index + 1, login })));
    await expect(users().insertOne({ _id: 8, login: 'a' })).rejects.toMatchObject(isDouble);

    await migrator.down();
    expect(await verifySnapshot(database, before)).toEqual([]);
    expect(await all()).toEqual(logins.map((email, index) => ({ _id: index + 1, email })));
    await expect(users().insertOne({ _id: 8, email: 'a' })).rejects.toMatchObject(isDouble);
    await migrator.up();
    expect(await verifySnapshot(database, after)).toEqual([]);
  });

  it('goes back from the first half with what the new version wrote', async () => {
    const { migrator, before } = await rename();
    await users().insertMany([3, 4].map((_id) => ({ _id, login: `new ${_id}` })));
    await migrator.down();
    expect(await verifySnapshot(database, before)).toEqual([]);
    expect((await all()).map(({ email }) => email)).toEqual(['a', 'b', 'new 3', 'new 4']);
  });

  it('may get one value under both keys, which the plan says, and which is refused before anything is rewritten', async () => {
    const { migrator, notes } = await rename();
    expect(notes).toEqual([undefined, expect.stringContaining('once under the old key'), undefined]);
    await users().insertOne({ _id: 3, login: 'a' });
    const documents = await all();
    expect(await errorOf(migrator.up({ phase: 'contract' }))).toMatchObject({ code: 'migrate/preflight' });
    expect(await errorOf(migrator.down())).toMatchObject({ code: 'migrate/preflight' });
    expect(await all()).toEqual(documents);
    await users().updateOne({ _id: 3 }, { $set: { login: 'c' } });
    await migrator.up({ phase: 'contract' });
    expect((await all()).map(({ login }) => login)).toEqual(['a', 'b', 'c']);
  });
});

it('one that documents may lack is guarded under the new key as soon as it is written', async () => {
  const rename = [
    'code: { type: "string?", unique: true }',
    'key: { type: "string?", unique: true, was: code }',
  ] as const;
  const { migrator, notes, before, after } = await expanded(...rename, [{ _id: 1, code: 'a' }, { _id: 2 }]);
  expect(notes?.join()).toContain('once under the old key');
  await users().insertMany([{ _id: 3, key: 'b' }, { _id: 4 }, { _id: 5 }]);
  await expect(users().insertOne({ _id: 6, key: 'b' })).rejects.toMatchObject(isDouble);
  await expect(users().insertOne({ _id: 6, code: 'a' })).rejects.toMatchObject(isDouble);
  await migrator.up({ phase: 'contract' });
  expect(await verifySnapshot(database, after)).toEqual([]);
  await migrator.down();
  expect(await verifySnapshot(database, before)).toEqual([]);
});

it('two of them are free in the first half', async () => {
  const pair = (one: string, other: string, was: readonly [string, string] = ['', '']) =>
    `${one}: { type: string, unique: true${was[0]} }, ${other}: { type: string, unique: true${was[1]} }`;
  const after = pair('login', 'phone', [', was: email', ', was: call']);
  const { migrator, notes } = await expanded(pair('email', 'call'), after, [{ _id: 1, email: 'a', call: '1' }]);
  expect(notes).toHaveLength(4);
  await users().insertMany([2, 3].map((_id) => ({ _id, login: `b${_id}`, phone: `${_id}` })));
  await migrator.up({ phase: 'contract' });
  expect(await users().countDocuments({ login: { $exists: true }, phone: { $exists: true } })).toBe(3);
});

it('one that goes away does not stand in the way of documents without it', async () => {
  const { migrator, before, after } = await expanded('email: { type: string, unique: true }, n: int', 'n: int', [
    { _id: 1, email: 'a', n: 1 },
  ]);
  await users().insertMany([
    { _id: 2, n: 1 },
    { _id: 3, n: 1 },
  ]);
  await expect(users().insertOne({ _id: 4, email: 'a', n: 1 })).rejects.toMatchObject(isDouble);
  await migrator.up({ phase: 'contract', allowDestructive: true });
  expect(await verifySnapshot(database, after)).toEqual([]);
  await users().deleteMany({ _id: { $gt: 1 } });
  await migrator.down({ allowDestructive: true });
  expect(await verifySnapshot(database, before)).toEqual([]);
});
