// What is there already and not the migration's own: nothing is begun over it, nothing of it is taken away, and there is a
// way out.
import { type Db, MongoClient } from 'mongodb';
import pico from 'picocolors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planText } from '../../../generator/src/commands/migrate/print/plan-text.ts';
import {
  createMigrator,
  type LedgerRow,
  type LoadedMigration,
  ledgerCollection,
  type Migrator,
  planMigrations,
  type Step,
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

const models = `models:
  Author: { collection: authors, fields: { name: string } }
  Book: { collection: books, fields: { title: string } }
  Customer: { collection: customers, fields: { _id: int, name: string }, indexes: [{ key: { name: 1 } }] }
`;
const migrations = migrationsOf({ title: 'shop', after: models });
const over = (all: readonly LoadedMigration[] = migrations): Migrator =>
  createMigrator({ client, database, migrations: all });
const ledger = () => database.collection<LedgerRow>(ledgerCollection);
const names = async () =>
  (await database.listCollections({}, { nameOnly: true }).toArray())
    .map((info) => info.name)
    .filter((each) => !/^_espalier_(ledger|lock)$/.test(each))
    .sort();
const customers = () => database.collection<{ _id: number; name: string }>('customers');

describe('a collection that somebody else made', () => {
  beforeEach(async () => {
    await database.createCollection('customers', { validator: { name: { $type: 'string' } } });
    await customers().insertOne({ _id: 1, name: 'Ann' });
  });

  it('is told before anything begins, by `plan` and by `up`, and can be taken over then', async () => {
    const plan = await planMigrations({ client, database, migrations });
    const objections = plan.migrations[0]?.steps.map((step) => step.objections.length);
    expect(objections).toEqual([0, 0, 1]);
    expect(await errorOf(over().up())).toMatchObject({
      code: 'migrate/drift',
      message: expect.stringContaining('"customers" is there already, with another validator'),
    });
    expect(await names()).toEqual(['customers']);
    expect(await ledger().countDocuments()).toBe(0);
    expect(await errorOf(over().baseline({ to: '1' }))).toMatchObject({ code: 'migrate/drift' });
    // As it is when the models say what is there.
    await database.dropCollection('customers');
    await over().up();
    await ledger().deleteMany({});
    expect((await over().baseline({ to: '1' })).migrations).toMatchObject([{ kind: 'baseline', status: 'done' }]);
  });

  it('stays when a migration is undone that met it on its way', async () => {
    await database.dropCollection('customers');
    const migrator = over(migrations.map((migration) => ({ ...migration, steps: [before(), ...migration.steps] })));
    expect(await errorOf(migrator.up())).toMatchObject({
      code: 'migrate/drift',
      step: 4,
      message: expect.stringContaining('"customers" is there already'),
    });
    expect((await ledger().findOne())?.steps.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'pending']);
    expect(await errorOf(migrator.baseline({ to: '1' }))).toMatchObject({
      hint: expect.stringContaining('espalier migrate down'),
    });
    await migrator.down({ allowDestructive: true });
    expect(await names()).toEqual(['customers']);
    expect(await customers().find().toArray()).toEqual([{ _id: 1, name: 'Ann' }]);
  });
});

/** A step after which nothing can be said of what comes, and that makes what will be in the way. */
function before(): Step {
  let isDone = false;
  return {
    op: 'run',
    name: 'makes customers',
    phase: 'expand',
    check: async () => isDone,
    up: async () => {
      await customers().insertOne({ _id: 1, name: 'Ann' });
      isDone = true;
    },
    down: async () => {
      isDone = false;
    },
  };
}

describe('a migration of which nothing ran', () => {
  it('is taken back by `down`, after which a baseline does', async () => {
    await over().up();
    const row = await ledger().findOne();
    const steps = (row?.steps ?? []).map(({ index, op, digest }) => {
      const counts = { batches: 0, documents: 0, modified: 0, quarantined: 0 };
      return { index, op, digest, status: 'failed' as const, direction: 'up' as const, ...counts };
    });
    // As it was left by a run that ended before it created anything.
    await ledger().updateOne({}, { $set: { status: 'failed', steps } });
    expect(await errorOf(over().baseline({ to: '1' }))).toMatchObject({ code: 'migrate/unknown' });
    expect((await over().down()).migrations).toMatchObject([{ status: 'reverted', steps: 0 }]);
    expect(await names()).toEqual(['authors', 'books', 'customers']);
    await over().baseline({ to: '1' });
    expect((await over().status()).map(({ status }) => status)).toEqual(['done']);
  });
});

describe('a collection that is there just as the migration makes it', () => {
  it('stays when the migration is undone, and is its own when it came out of the trash', async () => {
    await over().up();
    await customers().insertOne({ _id: 1, name: 'Ann' });
    await ledger().deleteMany({});
    await over().up();
    await over().down({ allowDestructive: true });
    expect(await names()).toEqual(['authors', 'books', 'customers']);

    await ledger().deleteMany({});
    await database.dropDatabase();
    await over().up();
    await customers().insertOne({ _id: 1, name: 'Ann' });
    await over().down({ allowDestructive: true });
    expect(await names()).toEqual(['_espalier_trash_0001_first_3']);
    await over().up();
    expect(await customers().countDocuments()).toBe(1);
    await over().down({ allowDestructive: true });
    expect(await names()).toEqual(['_espalier_trash_0001_first_3']);
  });

  it('is the migration’s own after a way down that stopped', async () => {
    await over().up();
    await customers().insertOne({ _id: 1, name: 'Ann' });
    const trash = '_espalier_trash_0001_first_3';
    await database.collection(trash).insertOne({});
    expect(await errorOf(over().down({ allowDestructive: true }))).toMatchObject({ code: 'migrate/drift' });
    await database.dropCollection(trash);
    const stopped = { 'steps.2.status': 'failed', 'steps.2.direction': 'down', 'steps.2.batches': 0 } as const;
    await ledger().updateOne({}, { $set: { ...stopped, status: 'failed' } });
    await over().up();
    await over().down({ allowDestructive: true });
    expect(await names()).toEqual([trash]);
  });
});

describe('what another step sets before', () => {
  const first = 'models: { Post: { collection: posts, fields: { _id: int, at: date, n: int } } }';
  const bounded = (most: number) =>
    `models: { Post: { collection: posts, fields: { _id: int, at: date, n: 'int(0..${most})' } } }`;

  it('is no drift: validators of two migrations in one go, up and down', async () => {
    const [one, two] = migrationsOf({ title: 'tighter', before: first, after: bounded(10) });
    const [, three] = migrationsOf({ title: 'tighter still', before: bounded(10), after: bounded(5) });
    if (one === undefined || two === undefined || three === undefined) throw new Error('A migration is missing.');
    const all = [one, two, { ...three, name: '0003_third', number: 3, checksum: '3', snapshotHash: '3' }];
    await over(all).up({ to: '1' });
    const plan = await planMigrations({ client, database, migrations: all });
    expect(plan.migrations.flatMap(({ steps }) => steps.flatMap(({ objections }) => objections))).toEqual([]);
    await over(all).up();
    await over(all).down({ count: 2 });
    await over(all).up();

    await over(all).down({ count: 2 });
    await database.command({ collMod: 'posts', validator: { n: { $gt: 7 } } });
    expect(await errorOf(over(all).up())).toMatchObject({ code: 'migrate/drift' });
    expect((await over(all).status()).map(({ status }) => status)).toEqual(['done', 'reverted', 'reverted']);
  });

  it('is no drift: an index that is built, then lets documents expire; the documents are counted all the same', async () => {
    const index = 'indexes: [{ key: { at: 1 }, expireAfterSeconds: 60 }]';
    const all = migrationsOf({
      title: 'expiring',
      before: first,
      after: first.replace('n: int }', `n: int }, ${index}`),
    });
    await over(all).up({ to: '1' });
    await database
      .collection<{ _id: number; at: Date; n: number }>('posts')
      .insertOne({ _id: 1, at: new Date(0), n: 1 });
    const plan = await planMigrations({ client, database, migrations: all });
    const steps = plan.migrations[0]?.steps ?? [];
    expect(steps.map(({ op, objections }) => [op, objections])).toEqual([
      ['createIndexes', []],
      ['modifyIndex', []],
    ]);
    expect(steps[1]).toMatchObject({ documents: 1, needsFlag: true, note: expect.stringContaining('have expired') });
    const text = planText(plan, { colors: pico.createColors(false), width: 200, isFull: true });
    expect(text).toMatch(/undo +yes\n +note +Undoing it does not bring back documents/);
    expect(await errorOf(over(all).up())).toMatchObject({ code: 'migrate/not-approved' });
    await over(all).up({ allowDestructive: true });
    await over(all).down();
  });
});

it('a capped collection is told before anything begins, where its documents would be changed', async () => {
  const log = (fields: string) =>
    `models: { Log: { collection: log, validation: { level: 'off' }, fields: { _id: int, ${fields} } } }`;
  const before = log('m: string');
  const after = log('n: { type: string, was: m }');
  const found = migrationsOf({ title: 'log', before, after });
  const [first, ...others] = found;
  if (first === undefined) throw new Error('Two were made.');
  const data: Step = { op: 'data', name: 'n', collection: 'log', phase: 'contract', each: () => undefined };
  await database.createCollection('log', { capped: true, size: 10_000 });
  const baseline = [{ ...first, steps: [] }];
  await over(baseline).up();
  for (const steps of [undefined, [data]]) {
    const all = [...baseline, ...others.map((one) => ({ ...one, steps: steps ?? one.steps }))];
    await database.collection<{ _id: number }>('log').updateOne({ _id: 1 }, { $set: { m: 'x' } }, { upsert: true });
    expect(await errorOf(over(all).up())).toMatchObject({
      code: 'migrate/preflight',
      message: expect.stringContaining('"log" is capped'),
    });
  }
  await database.dropCollection('log');
  await database.createCollection('log', { capped: true, size: 10_000 });
  await over([...baseline, ...others]).up();
});
