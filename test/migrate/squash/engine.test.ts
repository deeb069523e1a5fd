import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSquash } from '../../../generator/src/4-plan/squash/plan-squash.ts';
import {
  createMigrator,
  type LedgerRow,
  type LoadedMigration,
  ledgerCollection,
  type Migrator,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { checkReady } from '../../../runtime/src/migrate/ready/check-ready.ts';
import { testDatabase } from '../../support/server.ts';
import { errorOf } from '../engine/support/counting.ts';
import { postsWith } from './support/fold.ts';
import { migrationsAlong, squashOf } from './support/migration-walk.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const all = made(
  'a: string',
  'b: { type: string, was: a }',
  'b: string; n: { type: int, default: 7 }',
  'c: { type: string, was: b }; n: int',
);
const [one, two, three, four] = all;
const squash = squashed(all, 5);
const later = made(
  'a: string',
  'b: { type: string, was: a }',
  'b: string; n: { type: int, default: 7 }',
  'c: { type: string, was: b }; n: int',
  'c: string',
  'd: { type: string, was: c }',
)
  .slice(4)
  .map((migration, index) => ({
    ...migration,
    number: 6 + index,
    name: `000${6 + index}_made`,
    snapshotHash: `models after 000${6 + index}_made`,
  }));

const over = (...migrations: readonly LoadedMigration[]): Migrator => createMigrator({ client, database, migrations });
const up = (...migrations: readonly LoadedMigration[]) => over(...migrations).up({ allowDestructive: true });
const names = async (run: Promise<{ readonly migrations: readonly { name: string; kind: string }[] }>) =>
  (await run).migrations.map((each) => `${each.name} ${each.kind}`);
const states = async (...migrations: readonly LoadedMigration[]) =>
  (await over(...migrations).status()).map(({ name: own, status, problem = '' }) => `${own} ${status}${problem}`);
const posts = () =>
  database
    .collection('posts')
    .find({}, { projection: { _id: 0 } })
    .toArray();
const rows = () => database.collection<LedgerRow>(ledgerCollection).find().sort({ number: 1 }).toArray();
const drift = async ({ after }: LoadedMigration) =>
  (await verifySnapshot(database, after)).map(({ message }) => message);
const add = () => database.collection('posts').insertOne({ a: 'text' });

describe('a database that has none of what a squash replaces', () => {
  it.each([
    ['with the folders still there', all],
    ['with the folders gone', []],
  ])('takes the squash, %s', async (_name, others) => {
    expect(await states(...others, squash, ...later)).toEqual([
      '0005_squashed pending',
      '0006_made pending',
      '0007_made pending',
    ]);
    expect(await names(up(...others, squash))).toEqual(['0005_squashed run']);
    expect(await drift(squash)).toEqual([]);
    expect(await rows()).toMatchObject([{ _id: '0005_squashed', kind: 'run', status: 'done', replaces: names5 }]);
    await checkReady(database, squash.snapshotHash, undefined);
    expect(await names(up(...others, squash, ...later))).toEqual(['0006_made run', '0007_made run']);
    expect(await names(over(...others, squash, ...later).to('0', { allowDestructive: true }))).toEqual([
      '0007_made run',
      '0006_made run',
      '0005_squashed run',
    ]);
    expect(await names(up(...others, squash, ...later))).toEqual([
      '0005_squashed run',
      '0006_made run',
      '0007_made run',
    ]);
  });

  it('moves documents that are there already, and back', async () => {
    await up(one);
    await add();
    const tail = squashed([two, three, four], 5);
    expect(await names(up(one, two, three, four, tail))).toEqual(['0005_squashed run']);
    expect(await posts()).toEqual([{ c: 'text', n: 7 }]);
    await over(one, tail).down({ allowDestructive: true });
    expect(await posts()).toEqual([{ a: 'text' }]);
    expect(await drift(one)).toEqual([]);
    await over(one, tail).up({ allowDestructive: true });
    await over(one, tail).redo({ allowDestructive: true });
    expect(await posts()).toEqual([{ c: 'text', n: 7 }]);
  });

  it('takes it for applied by a baseline', async () => {
    await up(...all);
    await database.collection(ledgerCollection).deleteMany({});
    await over(...all, squash).baseline({ to: '5' });
    expect(await states(...all, squash)).toEqual(['0005_squashed done']);
    expect(await names(up(...all, squash))).toEqual([]);
  });
});

describe('a database that has all of it', () => {
  beforeEach(async () => {
    await up(one);
    await add();
    await up(...all);
  });

  it.each([
    ['with the folders still there', all],
    ['with the folders gone', []],
  ])('only writes the squash down, %s', async (_name, others) => {
    expect(await states(...others, squash)).toEqual(['0005_squashed done']);
    await checkReady(database, four.snapshotHash, undefined);
    expect(await names(up(...others, squash, ...later))).toEqual([
      '0005_squashed squash',
      '0006_made run',
      '0007_made run',
    ]);
    expect(await states(...others, squash)).toContain('0005_squashed done');
  });

  it('undoes it as it was applied, whether it was written down or not', async () => {
    const undone = ['0005_squashed squash', '0004_made run', '0003_made run', '0002_made run', '0001_made run'];
    expect(await names(over(...all, squash).down({ allowDestructive: true }))).toEqual(undone);
    expect(await database.listCollections({ name: 'posts' }).toArray()).toEqual([]);
    expect(await states(...all, squash)).toEqual(['0005_squashed reverted']);
    await up(...all);
    await up(...all, squash);
    expect(await names(over(...all, squash).to('0', { allowDestructive: true }))).toEqual(undone);
    expect((await rows()).map(({ status }) => status)).toEqual(Array(5).fill('reverted'));
    expect(await names(up(...all, squash))).toEqual(['0005_squashed run']);
    expect(await drift(squash)).toEqual([]);
  });

  it('does it again as one', async () => {
    expect(await names(over(...all, squash).redo({ allowDestructive: true }))).toEqual([
      '0005_squashed squash',
      ...['0004_made run', '0003_made run', '0002_made run', '0001_made run'],
      '0005_squashed run',
    ]);
    expect(await drift(squash)).toEqual([]);
  });

  it('cannot bring back what the others took away when they are gone', async () => {
    const tail = squashed([two, three, four], 5);
    await up(...all, tail);
    const error = await errorOf(over(one, tail).down({ allowDestructive: true }));
    expect(error).toMatchObject({
      code: 'migrate/irreversible',
      message: expect.stringContaining('does not have any more'),
    });
    expect(await posts()).toEqual([{ c: 'text', n: 7 }]);
  });

  it('goes back into the middle of it by its own parts, as long as they are there', async () => {
    await up(...all, squash);
    expect(await names(over(...all, squash).to('4'))).toEqual([]);
    expect(await names(over(...all, squash).to('2', { allowDestructive: true }))).toEqual([
      '0005_squashed squash',
      '0004_made run',
      '0003_made run',
    ]);
    expect(await posts()).toEqual([{ b: 'text' }]);
    expect(await drift(two)).toEqual([]);
    expect(await names(over(...all, squash).to('5', { allowDestructive: true }))).toEqual([
      '0003_made run',
      '0004_made run',
    ]);
    expect(await names(over(...all, squash).down({ to: '3', allowDestructive: true }))).toEqual([
      '0005_squashed squash',
      '0004_made run',
    ]);
    await up(...all);
    expect(await errorOf(over(squash).to('2'))).toMatchObject({
      code: 'migrate/unknown',
      message: '"2" is a part of "0005_squashed" on this database',
    });
  });

  it('fakes it away with all that it stands for', async () => {
    await over(...all, squash).fakeReverted('0');
    expect((await rows()).map(({ status }) => status)).toEqual(Array(5).fill('reverted'));
  });
});

describe('a database that has some of it', () => {
  beforeEach(() => up(one, two));

  it('goes on with the others, then has the squash', async () => {
    expect(await states(...all, squash)).toEqual([
      '0001_made done',
      '0002_made done',
      '0003_made pending',
      '0004_made pending',
    ]);
    expect(await names(up(...all, squash, ...later))).toEqual([
      ...['0003_made run', '0004_made run', '0006_made run', '0007_made run'],
    ]);
    expect(await states(...all, squash, ...later)).toEqual(['0005_squashed done', '0006_made done', '0007_made done']);
    expect(await names(up(...all, squash, ...later))).toEqual(['0005_squashed squash']);
    expect(await states(squash, ...later)).toEqual(['0005_squashed done', '0006_made done', '0007_made done']);
  });

  it('goes on to the squash by its name', async () => {
    const { migrations } = await over(...all, squash, ...later).to('0005_squashed', { allowDestructive: true });
    expect(migrations.map((each) => each.name)).toEqual(['0003_made', '0004_made']);
    expect(await drift(squash)).toEqual([]);
  });

  it('is refused when the project has the others no more', async () => {
    expect(await errorOf(up(squash))).toMatchObject({
      code: 'migrate/order',
      findings: ['0001_made: done', '0002_made: done'],
    });
    expect((await over(squash).status())[0]?.problem).toMatch(/Only some of what "0005_squashed" replaces/);
  });
});

describe('a squash over a squash', () => {
  const older = [...all, squash, ...later];
  const outer = squashed(older, 8);

  it('stands for all that the older one did', () => {
    expect(outer.replaces).toEqual([...names5, '0005_squashed', '0006_made', '0007_made']);
  });

  it.each([
    ['none', [], ['0008_squashed run']],
    ['the older squash', [squash, ...later.slice(0, 1)], ['0007_made run']],
    ['the older squash and all after it', [squash, ...later], ['0008_squashed squash']],
    ['what the older squash stands for', [...all], ['0005_squashed squash', '0006_made run', '0007_made run']],
    [
      'some of what the older squash stands for',
      [one, two],
      ['0003_made run', '0004_made run', '0006_made run', '0007_made run'],
    ],
    ['all, without the older squash', [...all, squash, ...later], ['0008_squashed squash']],
  ])('on a database that has %s', async (_name, applied, expected) => {
    if (applied.length > 0) await up(...applied);
    expect(await names(up(...older, outer))).toEqual(expected);
    await up(...older, outer);
    expect(await drift(outer)).toEqual([]);
    expect(await states(...older, outer)).toEqual(['0008_squashed done']);
    expect(await states(outer)).toEqual(['0008_squashed done']);
    expect(await names(up(outer))).toEqual([]);
  });
});

const names5 = all.map((migration) => migration.name);

function made(...fields: readonly string[]) {
  const migrations = migrationsAlong(fields.map(postsWith));
  if (migrations === undefined) throw new Error('A data step is needed.');
  return migrations as readonly [
    LoadedMigration,
    LoadedMigration,
    LoadedMigration,
    LoadedMigration,
    ...LoadedMigration[],
  ];
}

function squashed(migrations: readonly LoadedMigration[], number: number): LoadedMigration {
  const { plan, refusals } = planSquash(migrations, new Set());
  if (plan === undefined) throw new Error(refusals.map(({ message }) => message).join('\n'));
  return squashOf(plan, number);
}
