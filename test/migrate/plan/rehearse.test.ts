import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createMigrator,
  listLeftovers,
  type MigratorOptions,
  purgeLeftovers,
  quarantineGroups,
  rehearse,
} from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migrations } from './support/three-migrations.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

function options(): MigratorOptions {
  return { client, database, migrations };
}

/** The state of the database that a plan may not change. */
async function everything(): Promise<unknown> {
  const infos = await database.listCollections().toArray();
  const documents = infos.map(async ({ name }) => [name, await database.collection(name).find().toArray()]);
  return { infos, documents: await Promise.all(documents) };
}

describe('a rehearsal', () => {
  it('runs on a copy with the options, indexes and a sample, and leaves nothing behind', async () => {
    await createMigrator(options()).up({ to: '1' });
    const documents: Document[] = Array.from({ length: 300 }, (_, index) => ({ _id: index, n: String(index) }));
    await database.collection('posts').insertMany(documents);
    await database.collection('posts').createIndex({ n: 1 }, { name: 'mine', collation: { locale: 'fr' } });
    await database.createCollection('view', { viewOn: 'posts', pipeline: [{ $match: { n: '1' } }] });
    await database.createCollection('events', { timeseries: { timeField: 'at' } });
    await database.createCollection('log', { capped: true, size: 10_000 });
    await database.createCollection('clustered', { clusteredIndex: { key: { _id: 1 }, unique: true } });
    await database.collection('clustered').insertOne({ n: 1 });
    const before = await everything();
    const seen: unknown[] = [];
    const rehearsal = await rehearse({
      ...options(),
      sample: { share: 0.5 },
      up: { allowDestructive: true },
      onEvent: async ({ kind }) => {
        if (kind !== 'lock-acquired') return;
        const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
        const scratch = client.db(databases.find(({ name }) => name.includes('_rehearsal_'))?.name);
        const infos = await scratch.listCollections({}, { nameOnly: false }).toArray();
        seen.push(
          infos
            .map(({ name }) => name)
            .filter((name) => !name.startsWith('_') && !name.startsWith('system'))
            .sort(),
        );
        seen.push((await scratch.collection('posts').indexes()).map(({ name }) => name));
        seen.push(infos.find(({ name }) => name === 'posts')?.options?.validator !== undefined);
      },
    });
    expect(seen).toEqual([['clustered', 'events', 'log', 'posts', 'view'], ['_id_', 'mine'], true]);
    expect(rehearsal.migrations.map(({ name, status }) => [name, status])).toEqual([
      ['0002_number', 'done'],
      ['0003_less', 'done'],
    ]);
    expect(rehearsal.cloned.find(({ name }) => name === 'clustered')?.copied).toBe(1);
    const posts = rehearsal.cloned.find(({ name }) => name === 'posts');
    expect(posts?.total).toBe(300);
    expect(posts?.copied).toBeGreaterThan(100);
    expect(posts?.copied).toBeLessThanOrEqual(150);
    expect(await everything()).toEqual(before);
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    expect(databases.map(({ name }) => name)).not.toContain(rehearsal.scratch);
  });

  it('works while a migration is in the middle, and when the lock is held', async () => {
    await createMigrator(options()).up({ to: '1' });
    await createMigrator(options()).up({ to: '2', phase: 'expand' });
    const lock = database.collection<Document>('_espalier_lock');
    const forever = new Date(Date.now() + 3_600_000);
    await lock.updateOne({}, { $set: { owner: 'somebody', expiresAt: forever, fence: 7 } });
    await database.collection<Document>('_espalier_ledger').updateMany({}, { $set: { fence: 7 } });
    const { migrations: applied } = await rehearse({ ...options(), sample: { documents: 5 }, up: { to: '2' } });
    expect(applied).toMatchObject([{ name: '0002_number', status: 'done' }]);
    expect(await lock.findOne({})).toMatchObject({ owner: 'somebody' });
  });

  it('drops the copy when it fails or is interrupted', async () => {
    await createMigrator(options()).up({ to: '1' });
    await database.collection('posts').insertOne({ _id: 1, n: '1', gone: 'x' } as Document);
    const failing = rehearse({ ...options(), sample: { share: 1 }, up: {} });
    await expect(failing).rejects.toMatchObject({ code: 'migrate/not-approved' });
    const signal = AbortSignal.abort();
    const stopped = rehearse({ ...options(), signal, sample: { share: 1 }, up: {} });
    await expect(stopped).rejects.toMatchObject({ code: 'migrate/interrupted' });
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    expect(databases.filter(({ name }) => name.startsWith(own.name.slice(0, 21))).map(({ name }) => name)).toEqual([
      own.name,
    ]);
  });
});

describe('leftovers', () => {
  it('are listed by step, and purged when they are old and nobody needs them', async () => {
    await createMigrator(options()).up({ to: '1' });
    await database.collection<Document>('posts').insertMany([
      { _id: 1, n: '1', gone: 'x' },
      { _id: 2, n: 'two' },
    ] as Document[]);
    await createMigrator(options()).up({ allowDestructive: true });
    expect(await quarantineGroups(database)).toEqual([
      {
        ...{ migration: '0002_number', step: 2, collection: 'posts', reason: 'n cannot be converted to int' },
        ...{ documents: 1, bytes: expect.any(Number), since: expect.any(Date), examples: [{ $numberInt: '2' }] },
      },
    ]);
    const leftovers = await listLeftovers(database);
    expect(leftovers).toMatchObject([
      { kind: 'trash', migration: '0003_less', step: 2, documents: 1, since: expect.any(Date), isInUse: false },
      { kind: 'quarantine', migration: '0002_number', step: 2, documents: 1, isInUse: false },
    ]);
    expect(await purgeLeftovers(options(), 3_600_000)).toEqual([]);
    const ledger = database.collection<{ _id: string }>('_espalier_ledger');
    await ledger.updateOne({ _id: '0003_less' }, { $set: { status: 'reverting' } });
    expect(await purgeLeftovers(options(), 0)).toMatchObject([{ kind: 'quarantine' }]);
    await ledger.updateOne({ _id: '0003_less' }, { $set: { status: 'done' } });
    expect(await purgeLeftovers(options(), 0)).toMatchObject([{ kind: 'trash' }]);
    expect(await listLeftovers(database)).toEqual([]);
  });
});
