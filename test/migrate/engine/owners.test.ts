import { type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type LedgerRow,
  ledgerCollection,
  lockCollection,
  type MigrationEvent,
} from '../../../runtime/src/migrate/index.ts';
import { rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { chainOf, count, errorOf, hold, items, migratorOf } from './support/counting.ts';
import { runners } from './support/start-runner.ts';

const { uri, name } = testDatabase();
const startRunner = runners();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(async () => {
  await database.dropDatabase();
  await database.collection('items').insertMany(items(25));
});

const counts = () => database.collection('items').distinct('n');
const rows = () => database.collection<LedgerRow>(ledgerCollection).find().sort({ number: 1 }).toArray();
const lock = () => database.collection(lockCollection).findOne({});
const migrations = chainOf([count('first'), count('second')], [count('third')]);

const each = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Each document counted once by each step, and each batch written down once. */
async function expectAllOnce(): Promise<void> {
  expect(await counts()).toEqual([3]);
  expect(await lock()).toMatchObject({ owner: null });
  const once = { status: 'done', batches: 4, documents: 25, modified: 25 };
  expect(await rows()).toMatchObject([
    { status: 'done', steps: [once, once] },
    { status: 'done', steps: [once] },
  ]);
}

describe('several runners at once', { timeout: 90_000 }, () => {
  it.each(each(rounds(3, 50)))('apply each migration once (round %i)', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => MongoClient.connect(uri)));
    const started: string[] = [];
    const onEvent = (event: MigrationEvent) => {
      if (event.kind === 'migration-started') started.push(event.migration);
    };
    const reports = await Promise.all(
      clients.map((own) =>
        migratorOf({ client: own, database: own.db(name), migrations, onEvent, waitMilliseconds: 60_000 }).up(),
      ),
    );
    expect(started).toEqual(['0001_a', '0002_b']);
    expect(reports.flatMap((report) => report.migrations)).toHaveLength(2);
    await expectAllOnce();
    await Promise.all(clients.map((own) => own.close()));
  });

  it.each(each(rounds(1, 3)))('apply each migration once as processes of their own (round %i)', async () => {
    const all = Array.from({ length: 8 }, () => startRunner({ uri, database: name, waitMilliseconds: 60_000 }));
    const reports = await Promise.all(all.map((runner) => runner.line('report')));
    expect(reports.flatMap(({ report }) => report?.migrations ?? [])).toHaveLength(2);
    await expectAllOnce();
  });

  it('are refused at once when they do not wait, with the name of who migrates', async () => {
    const { step, holds, goOn } = hold();
    const first = migratorOf({ client, database, migrations: chainOf([step]), owner: 'host/1/first' });
    const running = first.up();
    await holds;
    const second = migratorOf({ client, database, migrations, owner: 'host/2/second' });
    expect(await errorOf(second.up())).toMatchObject({
      code: 'migrate/locked',
      message: expect.stringMatching(/^"host\/1\/first" has been migrating this database for \d s$/),
    });
    expect(await second.lock()).toMatchObject({ owner: 'host/1/first', isAlive: true });
    goOn();
    await running;
    expect(await second.lock()).toBeUndefined();
  });
});

describe('an owner that was killed', { timeout: 60_000 }, () => {
  it.each(['batch-written', 'batch-committed', 'step-started', 'migration-started'] as const)(
    'at %s is replaced within 5 s, and everything is done once',
    async (holdAt) => {
      const dead = startRunner({ uri, database: name, holdAt, holdAtNumber: 2 });
      await dead.line('held');
      dead.child.kill('SIGKILL');
      await dead.ended;
      const killed = performance.now();
      let works = Number.NaN;
      const events: string[] = [];
      const onEvent = (event: MigrationEvent) => {
        events.push(event.kind);
        if (event.kind === 'batch-committed' && Number.isNaN(works)) works = performance.now() - killed;
      };
      await migratorOf({ client, database, migrations, onEvent }).up();
      expect(works).toBeLessThan(5_000);
      expect(events).toContain('lock-taken-over');
      expect(await counts()).toEqual([3]);
      expect((await rows()).map(({ status }) => status)).toEqual(['done', 'done']);
    },
  );
});

describe('an owner that stopped', { timeout: 60_000 }, () => {
  const leaseMilliseconds = 1_000;

  it.each(['batch-written', 'batch-committed', 'step-started'] as const)(
    'at %s and goes on after two leases writes nothing more',
    async (holdAt) => {
      const stopped = startRunner({ uri, database: name, holdAt, leaseMilliseconds });
      await stopped.line('held');
      stopped.child.kill('SIGSTOP');
      await migratorOf({ client, database, migrations }).up();
      await new Promise((resolve) => setTimeout(resolve, leaseMilliseconds));
      await database.collection('items').updateMany({}, { $set: { n: 100 } });
      const before = await rows();
      stopped.child.stdin?.write('go on\n');
      stopped.child.kill('SIGCONT');
      await stopped.ended;
      expect(stopped.lines.at(-1)).toEqual({ kind: 'error', code: 'migrate/lock-lost' });
      expect(await counts()).toEqual([100]);
      expect(await rows()).toEqual(before);
    },
  );
});

describe('the fence', () => {
  it('keeps out an owner who has not noticed yet that the lock is gone', async () => {
    const onEvent = async (event: MigrationEvent) => {
      if (event.kind !== 'step-started') return;
      await database.collection(lockCollection).updateOne({}, { $set: { owner: 'other' }, $inc: { fence: 1 } });
      await database.collection(ledgerCollection).updateMany({}, { $inc: { fence: 1 } });
    };
    const error = await errorOf(migratorOf({ client, database, migrations, onEvent }).up());
    expect(error).toMatchObject({ code: 'migrate/lock-lost' });
    expect(await counts()).toEqual([0]);
    expect((await rows())[0]).toMatchObject({ status: 'running', fence: 2, steps: [{ batches: 0 }, {}] });
    expect(await lock()).toMatchObject({ owner: 'other', fence: 2 });
  });
});

describe('the lock', () => {
  it('is fenced above all rows when somebody dropped it', async () => {
    const migrator = migratorOf({ client, database, migrations });
    for (let count = 0; count < 3; count += 1) {
      await migrator.up();
      await migrator.down({ to: '0' });
    }
    await database.collection(lockCollection).drop();
    await migrator.up();
    await expectAllOnce();
  });

  it('is not waited for without an end when the clock was set back after its owner died', async () => {
    await migratorOf({ client, database, migrations: [] }).fake('0');
    const hour = 3_600_000;
    const heartbeatAt = new Date(Date.now() + hour);
    const expiresAt = new Date(heartbeatAt.getTime() + 500);
    const times = { acquiredAt: heartbeatAt, heartbeatAt, expiresAt };
    await database.collection(lockCollection).updateOne({}, { $set: { owner: 'gone', ...times } });
    const migrator = migratorOf({ client, database, migrations, leaseMilliseconds: 500 });
    expect(await errorOf(migrator.up())).toMatchObject({
      code: 'migrate/locked',
      hint: expect.stringContaining('migrate unlock'),
    });
    await migrator.unlock({ owner: 'gone' });
    await migrator.up();
    await expectAllOnce();
  });
});

describe('unlock', () => {
  it('takes the lock from the owner that is named in full, who then stops', async () => {
    const { step, holds, goOn } = hold();
    const owner = 'host/1/uuid';
    const running = errorOf(migratorOf({ client, database, migrations: chainOf([step, count('next')]), owner }).up());
    await holds;
    const other = migratorOf({ client, database, migrations: [] });
    expect(await errorOf(other.unlock({ owner: 'host/1' }))).toMatchObject({
      code: 'migrate/unknown',
      hint: 'It is held by "host/1/uuid".',
    });
    await other.unlock({ owner });
    goOn();
    expect(await running).toMatchObject({ code: 'migrate/lock-lost' });
    expect(await counts()).toEqual([0]);
    expect(await other.lock()).toBeUndefined();
    expect(await errorOf(other.unlock({ owner }))).toMatchObject({ hint: 'Nobody does: nothing is to be done.' });
  });
});

describe('a run that is interrupted', () => {
  it('ends after the batch that is under way, gives the lock back, and is gone on with', async () => {
    const stop = new AbortController();
    const onEvent = (event: MigrationEvent) => {
      if (event.kind === 'batch-written') stop.abort();
    };
    const error = await errorOf(migratorOf({ client, database, migrations, onEvent, signal: stop.signal }).up());
    expect(error).toMatchObject({ code: 'migrate/interrupted', hint: expect.stringContaining('the same command') });
    expect(await lock()).toMatchObject({ owner: null });
    expect((await rows())[0]).toMatchObject({ status: 'running', steps: [{ batches: 1 }, { status: 'pending' }] });
    const started: Document[] = [];
    await migratorOf({
      client,
      database,
      migrations,
      onEvent: (event) => {
        if (event.kind === 'step-started') started.push({ step: event.step, resumed: event.resumed });
      },
    }).up();
    expect(started[0]).toEqual({ step: 1, resumed: true });
    expect(await counts()).toEqual([3]);
  });

  it('while it waits for the lock ends as well', async () => {
    const { step, holds, goOn } = hold();
    const running = migratorOf({ client, database, migrations: chainOf([step]) }).up();
    await holds;
    const stop = new AbortController();
    const onEvent = (event: MigrationEvent) => {
      if (event.kind === 'lock-waiting') stop.abort();
    };
    const options = { client, database, migrations, onEvent, signal: stop.signal, waitMilliseconds: 60_000 };
    expect(await errorOf(migratorOf(options).up())).toMatchObject({ code: 'migrate/interrupted' });
    goOn();
    await running;
  });
});
