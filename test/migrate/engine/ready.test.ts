import { readFile } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMigrator, ledgerCollection } from '../../../runtime/src/migrate/index.ts';
import { connectModels } from '../../../runtime/src/model/connect-models.ts';
import { connect } from '../../support/blog/generated/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsOf } from '../operations/support/migrations-of.ts';
import { chainOf, count, errorOf, migrationOf, migratorOf } from './support/counting.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri, { monitorCommands: true });
});
afterAll(() => client.close());
beforeEach(() => client.db(name).dropDatabase());

const open = (hash?: string) => connectModels(client, {}, { database: name }, hash);
const migrations = chainOf(
  [count('one')],
  [count('two', {}, 'expand'), count('three')],
  [count('four', { run: () => Promise.reject(new Error()) })],
);
const over = () => migratorOf({ client, database: client.db(name), migrations });

it('names the last migration when the one that the client needs is missing', async () => {
  const db = await open('models after 0002_b');
  expect(await errorOf(db.ensureReady())).toMatchObject({
    name: 'MigrationError',
    code: 'migrate/not-ready',
    message: 'No migration has been applied to this database',
    hint: expect.stringContaining('`espalier migrate up`'),
  });
  await over().up({ to: '1' });
  expect(await errorOf(db.ensureReady())).toMatchObject({
    code: 'migrate/not-ready',
    message: expect.stringMatching(/the last that was applied is "0001_a"$/),
  });
});

it('lets old and new clients work while a migration is expanded', async () => {
  await over().up({ to: '1' });
  expect((await over().up({ to: '2', phase: 'expand' })).migrations).toMatchObject([
    { name: '0002_b', status: 'expanded' },
  ]);
  await (await open('models after 0001_a')).ensureReady();
  await (await open('models after 0002_b')).ensureReady();
});

it('lets a client go on after later migrations, until one moves the documents on', async () => {
  const model = (fields: string) => `models: { Item: { collection: items, fields: { _id: int, ${fields} } } }`;
  const [initial, wider] = migrationsOf({
    title: 'wider',
    before: model('a: string'),
    after: model('a: string, n: int?'),
  });
  const [, renamed] = migrationsOf({
    title: 'renamed',
    before: model('a: string, n: int?'),
    after: model('b: { type: string, was: a }, n: int?'),
  });
  if (initial === undefined || wider === undefined || renamed === undefined)
    throw new Error('There are no migrations.');
  const again = { ...migrationOf(4, 'again', []), snapshotHash: initial.snapshotHash };
  const all = [initial, wider, { ...renamed, name: '0003_renamed', number: 3 }, again];
  const database = client.db(name);
  const upTo = (to: number) => createMigrator({ client, database, migrations: all.slice(0, to) }).up();
  const db = await open(initial.snapshotHash);
  await upTo(2);
  await db.ensureReady();
  await upTo(3);
  expect(await errorOf(db.ensureReady())).toMatchObject({
    code: 'migrate/not-ready',
    message: 'The migration "0003_renamed" has moved the documents on from the models of this client',
  });
  await upTo(4);
  await db.ensureReady();
});

it('says when the migration failed or was undone', async () => {
  await errorOf(over().up());
  const db = await open('models after 0003_c');
  expect(await errorOf(db.ensureReady())).toMatchObject({
    message: 'The migration "0003_c", which this client needs, is failed',
  });
  const mended = [...migrations.slice(0, 2), ...chainOf([], [], [count('four')]).slice(2)];
  await migratorOf({ client, database: client.db(name), migrations: mended }).down();
  expect(await errorOf(db.ensureReady())).toMatchObject({ message: expect.stringMatching(/is reverted$/) });
});

it('only reads, and reads once', async () => {
  await over().up({ to: '2' });
  const commands: string[] = [];
  const listen = ({ commandName }: { commandName: string }) => void commands.push(commandName);
  client.on('commandStarted', listen);
  await (await open('models after 0002_b')).ensureReady();
  client.off('commandStarted', listen);
  expect(commands).toEqual(['find']);
});

const indexText = () => readFile(new URL('../../support/blog/generated/index.ts', import.meta.url), 'utf8');

it('is told the hash by the generated client, and refuses one that was generated without', async () => {
  const generated = await connect(client, { database: name });
  expect(await errorOf(generated.ensureReady())).toMatchObject({ code: 'migrate/not-ready' });
  expect(await errorOf((await open()).ensureReady())).toMatchObject({ hint: expect.stringContaining('generate') });
  const ledger = client.db(name).collection(ledgerCollection);
  const snapshotHash = /schemaHash = '(\w{64})'/.exec(await indexText())?.[1] ?? '';
  await migratorOf({
    client,
    database: client.db(name),
    migrations: [migrationOf(1, 'a', [], { snapshotHash })],
  }).up();
  expect(await ledger.countDocuments({ snapshotHash })).toBe(1);
  await generated.ensureReady();
});
