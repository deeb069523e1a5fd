import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMigrator, type MigrationEvent } from '../../../runtime/src/migrate/index.ts';
import { readLive } from '../../../runtime/src/migrate/verify/read-live.ts';
import { ownServer } from '../../database/faults/own-server.ts';
import { migrationOf } from '../engine/support/counting.ts';

const server = ownServer();
let client: MongoClient;
let other: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(server().uri);
  other = await MongoClient.connect(server().uri);
  database = client.db('builds');
});
afterAll(async () => {
  await client.close();
  await other.close();
});
afterEach(async () => {
  await configure('hangAfterStartingIndexBuildUnlocked', 'off');
  await configure('hangIndexBuildBeforeCommit', 'off');
  await database.dropDatabase();
});

const configure = (name: string, mode: string) => other.db('admin').command({ configureFailPoint: name, mode });
const indexes = [
  { name: 'words_1', key: { words: 1 } },
  { name: 'title_1', key: { title: 1 }, unique: true },
] as const;
const migrations = [migrationOf(1, 'builds', [{ op: 'createIndexes', collection: 'posts', indexes }])];
const posts = () => other.db('builds').collection<Document>('posts');
const fill = () =>
  posts().insertMany([
    { words: 1, title: 'a' },
    { words: 2, title: 'b' },
  ]);
const isBuilding = async () => (await readLive(other.db('builds'), 'posts'))?.indexes.map((index) => index.isBuilding);
const up = (onEvent?: (event: MigrationEvent) => void) =>
  createMigrator({ client, database, migrations, ...(onEvent !== undefined && { onEvent }) }).up();

describe('a server that is killed while it builds', { timeout: 120_000 }, () => {
  it('builds on when it is back, and the indexes are known to be finished', async () => {
    await fill();
    await configure('hangAfterStartingIndexBuildUnlocked', 'alwaysOn');
    const running = up().then(
      () => 'done',
      () => 'failed',
    );
    await expect.poll(isBuilding, { timeout: 20_000 }).toEqual([true, true]);
    await server().kill('SIGKILL');
    await server().restart();
    // It may go on by itself, where the server was back soon enough; else the next one does.
    if ((await running) === 'failed') await up();
    expect(await isBuilding()).toEqual([false, false]);
    await expect(posts().insertOne({ title: 'a' })).rejects.toMatchObject({ code: 11000 });
    expect((await createMigrator({ client, database, migrations }).status())[0]?.status).toBe('done');
  });
});

describe('a build that waits at its end for an open transaction', { timeout: 120_000 }, () => {
  it('is not thrown away, long as it may have taken', async () => {
    await fill();
    await configure('hangIndexBuildBeforeCommit', 'alwaysOn');
    const notes: string[] = [];
    const running = up((event) => {
      if (event.kind === 'note') notes.push(event.text);
    });
    await expect.poll(isBuilding, { timeout: 20_000 }).toEqual([true, true]);
    const session = other.startSession();
    session.startTransaction();
    await posts().insertOne({ title: 'c' }, { session });
    await configure('hangIndexBuildBeforeCommit', 'off');
    // Longer than a command may wait for its lock anywhere else.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await isBuilding()).toEqual([true, true]);
    await session.commitTransaction();
    await session.endSession();
    await running;
    expect(notes).toEqual([]);
    expect(await isBuilding()).toEqual([false, false]);
  });
});
