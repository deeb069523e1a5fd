import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createIndexesKind } from '../../../runtime/src/migrate/collections/create-indexes.ts';
import { modifyIndexKind } from '../../../runtime/src/migrate/collections/modify-index.ts';
import { renameCollectionKind } from '../../../runtime/src/migrate/collections/rename-collection.ts';
import { replaceIndexKind } from '../../../runtime/src/migrate/collections/replace-index.ts';
import type { Step, StepEvent, StepKind } from '../../../runtime/src/migrate/index.ts';
import { ownServer } from '../../database/faults/own-server.ts';
import { type Bench, placeOf, runToEnd } from '../../support/rewrite-run.ts';

const server = ownServer();
const appName = 'migrating';
let client: MongoClient;
let other: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(server().uri, { appName });
  other = await MongoClient.connect(server().uri);
  database = client.db('faults');
});
afterAll(async () => {
  await client.close();
  await other.close();
});
afterEach(async () => {
  await configure('failCommand', 'off');
  await configure('hangAfterStartingIndexBuildUnlocked', 'off');
  await database.dropDatabase();
});

const configure = (name: string, mode: Document | string, data?: Document) =>
  other.db('admin').command({ configureFailPoint: name, mode, ...(data === undefined ? {} : { data }) });

const words = { name: 'words_1', key: { words: 1 } } as const;
const build = { op: 'createIndexes', collection: 'posts', indexes: [words] } as const;
const fill = (documents: readonly Document[] = [{ words: 1 }, { words: 2 }]) =>
  database.collection('posts').insertMany([...documents]);

/** Runs a step up, and gives the notes that it made. */
async function notesOf<S extends Step>(kind: StepKind<S>, step: S, bench: Partial<Bench> = {}): Promise<string[]> {
  const notes: string[] = [];
  const onEvent = (event: StepEvent) => {
    if (event.kind === 'note') notes.push(event.text);
  };
  await runToEnd({ client, database, onEvent, ...bench }, 'up', kind, step);
  return notes;
}

/** Keeps a document of the collection in an open transaction, for some time. */
async function holdOpen(milliseconds: number): Promise<() => Promise<void>> {
  const session = other.startSession();
  session.startTransaction();
  await other.db('faults').collection('posts').insertOne({ words: 9 }, { session });
  const ended = new Promise<void>((resolve, reject) => {
    setTimeout(
      () =>
        session
          .commitTransaction()
          .then(() => session.endSession())
          .then(resolve, reject),
      milliseconds,
    );
  });
  return () => ended;
}

describe('an open transaction', () => {
  it('is waited for in turns, in which others can write', async () => {
    await fill();
    const ended = await holdOpen(3_500);
    const building = notesOf(createIndexesKind, build);
    const started = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // It queues behind the build, until that makes way.
    await other.db('faults').collection('posts').insertOne({ words: 10 });
    expect(Date.now() - started).toBeLessThan(3_300);
    const notes = await building;
    await ended();
    expect(notes.join()).toContain('makes way');
  });

  it('keeps the validator or the name from being changed for as long as it lasts', async () => {
    await fill();
    const ended = await holdOpen(2_500);
    const notes = await notesOf(renameCollectionKind, {
      op: 'renameCollection',
      collection: 'posts',
      to: 'news',
      gap: 'allow',
    });
    await ended();
    expect(notes.join()).toContain('makes way');
    expect(await database.collection('news').countDocuments()).toBe(3);
  });
});

describe('a build that is under way', () => {
  it('is not taken for a finished one, and is joined', async () => {
    await fill();
    await configure('hangAfterStartingIndexBuildUnlocked', 'alwaysOn');
    const dying = await MongoClient.connect(server().uri);
    const abandoned = dying
      .db('faults')
      .command({ createIndexes: 'posts', indexes: [words] })
      .catch(() => 'gone');
    await expect
      .poll(() =>
        database
          .collection('posts')
          .indexes()
          .then(({ length }) => length),
      )
      .toBe(2);
    await dying.close();
    expect(await abandoned).toBe('gone');
    const place = placeOf({ client, database }, 'up', build);
    expect(await createIndexesKind.inspect(build, place)).toEqual({ state: 'todo' });
    let isDone = false;
    const joined = notesOf(createIndexesKind, build).then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isDone).toBe(false);
    await configure('hangAfterStartingIndexBuildUnlocked', 'off');
    await joined;
    expect(await createIndexesKind.inspect(build, place)).toEqual({ state: 'done' });
  });
});

describe('a command that fails', () => {
  const faults: readonly [string, Document][] = [
    ['its connection is closed', { closeConnection: true }],
    ['there is no primary', { errorCode: 10107 }],
    ['it conflicts', { errorCode: 112 }],
    ['it takes too long', { errorCode: 50 }],
    ['it is blocked', { blockConnection: true, blockTimeMS: 200 }],
  ];
  it.each(faults)('is repeated when %s', async (_name, fault) => {
    await fill();
    for (const command of ['createIndexes', 'collMod', 'dropIndexes', 'listCollections', 'listIndexes']) {
      await configure('failCommand', { times: 2 }, { appName, failCommands: [command], ...fault });
      await notesOf(createIndexesKind, build);
      await notesOf(modifyIndexKind, {
        op: 'modifyIndex',
        collection: 'posts',
        from: words,
        to: { ...words, hidden: true },
      });
      const to = { name: 'down', key: { words: -1 } };
      await notesOf(replaceIndexKind, {
        op: 'replaceIndex',
        collection: 'posts',
        from: { ...words, hidden: true },
        to,
      });
      expect((await database.collection('posts').indexes()).map(({ name }) => name)).toEqual(['_id_', 'down']);
      await database.collection('posts').dropIndex('down');
    }
  });

  it('is not when it is not allowed', async () => {
    await fill();
    await configure('failCommand', { times: 1 }, { appName, failCommands: ['createIndexes'], errorCode: 13 });
    await expect(notesOf(createIndexesKind, build)).rejects.toMatchObject({ code: 13 });
  });
});
