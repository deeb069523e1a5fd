import { type CommandStartedEvent, type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigrator, type LockDocument, lockCollection } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import { crashCases } from './cases.ts';
import { bundleDoomed, runDoomed } from './support/start-doomed.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri, { monitorCommands: true });
  database = client.db(name);
});
afterAll(() => client.close());

const migrations = migrationsOf(crashCases.find(({ title }) => title === 'rewrite: fills') ?? { title: '', after: '' });

/** The state in which a rewrite finds the database. */
async function begin(): Promise<void> {
  await database.dropDatabase();
  await createMigrator({ client, database, migrations: migrations.slice(0, 1) }).up();
  await database.collection('items').insertMany([{ _id: 1, a: 'x', n: 1 }, { _id: 2 }] as object[]);
}

/** The transaction that a session has left open, as the server knows it. */
async function openTransactionOf({ lsid }: LockDocument): Promise<Document | undefined> {
  const sessions = { $currentOp: { allUsers: true, idleSessions: true } };
  const match = { 'lsid.id': lsid?.id, transaction: { $exists: true } };
  const [found] = await client
    .db('admin')
    .aggregate([sessions, { $match: match }])
    .toArray();
  return found;
}

it('ends the transaction of an owner that was killed in it, instead of waiting for it', {
  timeout: 120_000,
}, async () => {
  const program = await bundleDoomed();
  const settings = { uri, database: name, migrations, command: 'up', leaseMilliseconds: 3_000 } as const;
  await begin();
  const events = await runDoomed(program, { ...settings, killAt: 0 });
  await begin();
  const killAt = events.findIndex(({ command }) => command === 'commitTransaction');
  expect(events[killAt - 1]).toMatchObject({ kind: 'answered', command: 'update' });
  await runDoomed(program, { ...settings, killAt });
  const left = await database.collection<LockDocument>(lockCollection).findOne({});
  if (left === null) throw new Error('It left no lock');
  expect(await openTransactionOf(left)).toBeDefined();

  const ended: unknown[] = [];
  client.on('commandStarted', ({ command }: CommandStartedEvent) => {
    if ('killSessions' in command) ended.push(command.killSessions[0].id.toString());
  });
  let wasOpen: Document | undefined;
  await createMigrator({
    client,
    database,
    migrations,
    onEvent: async ({ kind }) => {
      if (kind === 'lock-taken-over') wasOpen = await openTransactionOf(left);
    },
  }).up({ allowDestructive: true });
  expect(ended).toContain(left.lsid?.id.toString());
  expect(wasOpen).toBeUndefined();
  expect(await database.collection('items').findOne({ _id: 2 } as object)).toMatchObject({ c: 0 });
});
