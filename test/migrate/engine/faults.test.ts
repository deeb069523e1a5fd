import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type LedgerRow,
  ledgerCollection,
  lockCollection,
  type MigrationEvent,
} from '../../../runtime/src/migrate/index.ts';
import { ownServer } from '../../database/faults/own-server.ts';
import { chainOf, count, errorOf, items, migratorOf } from './support/counting.ts';

const server = ownServer();
const appName = 'migrating';
let client: MongoClient;
let other: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(server().uri, { appName, heartbeatFrequencyMS: 500 });
  other = await MongoClient.connect(server().uri);
  database = client.db('engine');
});
afterAll(async () => {
  await client.close();
  await other.close();
});
beforeEach(async () => {
  await other.db('engine').dropDatabase();
  await other.db('engine').collection('items').insertMany(items(25));
});
afterEach(() => other.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' }));

const migrations = chainOf([count('first'), count('second')]);
const counts = () => other.db('engine').collection('items').distinct('n');

const failing = (mode: Document, data: Document) =>
  other.db('admin').command({ configureFailPoint: 'failCommand', mode, data: { appName, ...data } });

/** Whether the command that should fail came: then the server has switched the fault off. */
async function wasHit(): Promise<boolean> {
  const off = await other.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
  return off.count > 0;
}

/** A lock whose owner is gone. */
async function leaveDeadOwner(): Promise<void> {
  const session = other.startSession();
  const past = new Date(0);
  const times = { acquiredAt: past, heartbeatAt: past, expiresAt: past };
  await other
    .db('engine')
    .collection(lockCollection)
    .insertOne({ _id: 'migrate', owner: 'dead', lsid: session.id, fence: 7, ...times } as never);
  await session.endSession();
}

/** Applies all, and makes the command fail from the given event on. */
async function upWith(mode: Document, data: Document, from: MigrationEvent['kind']) {
  let isSet = false;
  const onEvent = async (event: MigrationEvent) => {
    if (isSet || event.kind !== from) return;
    isSet = true;
    await failing(mode, data);
  };
  return migratorOf({ client, database, migrations, onEvent }).up();
}

const faults: readonly (readonly [name: string, data: Document])[] = [
  ['a connection that is closed', { closeConnection: true }],
  ['a primary that has gone', { errorCode: 10107 }],
  ['a node that shuts down', { errorCode: 91 }],
  ['a write conflict', { errorCode: 112, errorLabels: ['TransientTransactionError'] }],
  ['a time limit', { errorCode: 50 }],
  ['a slow answer', { blockConnection: true, blockTimeMS: 300 }],
];
const early = ['find', 'listCollections', 'create', 'insert', 'findAndModify', 'killSessions', 'update'];
const later = ['find', 'aggregate', 'update', 'commitTransaction'];

describe.each(faults)('%s', (_name, data) => {
  it('at any command before the lock is taken is overcome', async () => {
    for (const command of early) {
      await other.db('engine').collection(ledgerCollection).drop();
      await other.db('engine').collection(lockCollection).drop();
      if (command === 'killSessions') await leaveDeadOwner();
      await failing({ times: 1 }, { failCommands: [command], ...data });
      expect((await migratorOf({ client, database, migrations }).up()).migrations).toHaveLength(1);
      expect(await wasHit()).toBe(true);
    }
    expect(await counts()).toEqual([2 * early.length]);
  });

  it('at any command of the run is overcome, and nothing is done twice', async () => {
    for (const command of later) {
      await other.db('engine').collection(ledgerCollection).drop();
      await upWith({ times: 1 }, { failCommands: [command], ...data }, 'step-started');
      expect(await wasHit()).toBe(true);
    }
    expect(await counts()).toEqual([2 * later.length]);
  });

  it('at several commits in a row is overcome', async () => {
    await upWith({ times: 3 }, { failCommands: ['commitTransaction'], ...data }, 'batch-written');
    expect(await counts()).toEqual([2]);
  });
});

describe('a commit whose answer is lost', () => {
  it.each([1, 4])('%i times is not done again', async (times) => {
    // The server commits, then says that a majority did not confirm it, which leaves the outcome open.
    const writeConcernError = { code: 64, errmsg: 'waiting for replication timed out' };
    await upWith({ times }, { failCommands: ['commitTransaction'], writeConcernError }, 'step-started');
    expect(await counts()).toEqual([2]);
    const row = await other.db('engine').collection<LedgerRow>(ledgerCollection).findOne({});
    expect(row?.steps.map(({ batches, documents }) => ({ batches, documents }))).toEqual([
      { batches: 4, documents: 25 },
      { batches: 4, documents: 25 },
    ]);
  });
});

describe('what does not pass', () => {
  it('ends the run as failed, in bounded time, and the next run goes on', { timeout: 60_000 }, async () => {
    const error = await errorOf(
      upWith({ activationProbability: 1 }, { failCommands: ['commitTransaction'], errorCode: 112 }, 'batch-written'),
    );
    expect(error).toMatchObject({ code: 'migrate/failed', step: 1, hint: expect.stringContaining('goes on') });
    await other.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
    expect(await other.db('engine').collection(lockCollection).findOne({})).toMatchObject({ owner: null });
    expect(await counts()).toEqual([0]);
    await migratorOf({ client, database, migrations }).up();
    expect(await counts()).toEqual([2]);
  });

  it('such as missing rights is said at once, with the roles that are needed', async () => {
    const events: string[] = [];
    await failing({ times: 1 }, { failCommands: ['create'], errorCode: 13 });
    const onEvent = ({ kind }: MigrationEvent) => void events.push(kind);
    expect(await errorOf(migratorOf({ client, database, migrations, onEvent }).up())).toMatchObject({
      code: 'migrate/failed',
      message: expect.stringContaining('may not do this'),
      hint: expect.stringContaining('`dbAdmin`'),
    });
    expect(events).toEqual([]);
    const error = await errorOf(upWith({ times: 1 }, { failCommands: ['update'], errorCode: 13 }, 'step-started'));
    expect(error).toMatchObject({ code: 'migrate/failed', step: 1, hint: expect.stringContaining('`dbAdmin`') });
    expect(await counts()).toEqual([0]);
  });

  it('is told in the same words by `to`, whenever it comes', async () => {
    await migratorOf({ client, database, migrations }).up();
    await failing({ skip: 1 }, { failCommands: ['find'], errorCode: 13 });
    const error = await errorOf(migratorOf({ client, database, migrations }).to('0'));
    await other.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
    expect(error).toMatchObject({ code: 'migrate/failed', hint: expect.stringContaining('`dbAdmin`') });
  });
});

describe('a server that is killed', { timeout: 120_000 }, () => {
  it('three times in a rewrite makes no document be counted twice', async () => {
    let kills = 0;
    let written = 0;
    const onEvent = async ({ kind }: MigrationEvent) => {
      if (kind !== 'batch-written') return;
      written += 1;
      if (written % 2 === 0 || kills === 3) return;
      kills += 1;
      await server().kill('SIGKILL');
      await server().restart();
    };
    await migratorOf({ client, database, migrations, onEvent }).up();
    expect(kills).toBe(3);
    expect(await counts()).toEqual([2]);
  });
});
