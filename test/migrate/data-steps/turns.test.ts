// A data step that is stopped, by whatever, and then goes on or back: its functions get each document exactly once.
import { type Db, type Document, Double, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMigrator, type DataStep, emptySnapshot, type Step } from '../../../runtime/src/migrate/index.ts';
import { testDatabase } from '../../support/server.ts';
import { migration } from '../plan/support/three-migrations.ts';

const own = testDatabase();
let client: MongoClient;
let database: Db;
beforeAll(async () => {
  client = await MongoClient.connect(own.uri);
  database = client.db(own.name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

/** Ids of all types, as the server orders them; some are next to those of another type that compare alike in `find`. */
const ids: readonly unknown[] = [
  ...[null, new Double(-1.5), 0, Long.fromString('9007199254740993'), 'a', 'b', { k: 1 }, { k: 2 }],
  ...[new ObjectId('0'.repeat(24)), new ObjectId('f'.repeat(24)), true, new Date(0)],
];

type Stop = { readonly at: number; readonly by: 'throw' | 'abort' };
type Move = readonly [command: 'up' | 'down' | 'redo', stop?: number];

/** Counts how often a document was treated, and fails where it is not its turn. */
class Counter {
  #calls = 0;
  #stop: Stop | undefined;
  #controller = new AbortController();

  readonly step: DataStep = {
    ...{ op: 'data', name: 'counts', collection: 'things', phase: 'contract' },
    each: (document) => this.#treat(document, 0),
    undoEach: (document) => this.#treat(document, 1),
  };

  /** Runs a command that is to be stopped at a call of a function, or to end. */
  async run(command: Move[0], batch: number, stop?: Stop): Promise<void> {
    [this.#calls, this.#stop, this.#controller] = [0, stop, new AbortController()];
    const migrations = [migration(1, 'counts', emptySnapshot, emptySnapshot, [this.step])];
    const pace = { largestBatch: batch };
    const migrator = createMigrator({ client, database, migrations, pace, signal: this.#controller.signal });
    if (stop === undefined) await migrator[command]();
    else await expect(migrator[command]()).rejects.toMatchObject({ code: expect.stringMatching(/failed|interrupted/) });
  }

  #treat({ n }: Document, expected: number): Document {
    this.#calls += 1;
    if (n !== expected) throw new Error(`${n} times instead of ${expected}`);
    if (this.#calls === this.#stop?.at && this.#stop.by === 'throw') throw new Error('stopped');
    if (this.#calls === this.#stop?.at) this.#controller.abort();
    return { $inc: { n: expected === 0 ? 1 : -1 } };
  }
}

const things = () => database.collection<Document>('things');
const fill = (all: readonly unknown[] = ids) => things().insertMany(all.map((_id) => ({ _id, n: 0 }) as Document));
const counts = async () => (await things().find().sort({ _id: 1 }).toArray()).map(({ n }) => n);

const walks: readonly (readonly Move[])[] = [
  [['up', 5], ['up']],
  [['up', 5], ['down']],
  [['up', ids.length], ['down'], ['up']],
  [['up'], ['down', 4], ['up']],
  [['up'], ['down', 1], ['up']],
  [['up'], ['down', ids.length], ['up'], ['down']],
  [['up', 9], ['down', 3], ['up', 4], ['down', 2], ['up'], ['down']],
  [['up', 7], ['redo']],
  [['up'], ['down', 7], ['redo']],
];

const inOneBatch = walks.filter((walk) => walk.filter(([, stop]) => stop !== undefined).length === 1);

// In one batch there is nothing that an interruption could leave half-done.
describe.each([
  [1, 'throw', walks],
  [2, 'abort', walks],
  [1000, 'throw', inOneBatch],
] as const)('in batches of %d, stopped by %s', { timeout: 60_000 }, (batch, by, tried) => {
  it.each(tried.map((walk) => [walk.map((move) => move.join(' ')).join(', '), walk] as const))(
    '%s',
    async (_, walk) => {
      await fill();
      const counter = new Counter();
      for (const [command, at] of walk) await counter.run(command, batch, at === undefined ? undefined : { at, by });
      const isDown = walk.at(-1)?.[0] === 'down';
      expect(await counts()).toEqual(ids.map(() => (isDown ? 0 : 1)));
    },
  );
});

describe('a half-done data step', () => {
  it('is undone as far as it was done, and goes on from there', async () => {
    await fill([1, 2, 3, 4, 5]);
    const counter = new Counter();
    await counter.run('up', 1, { at: 4, by: 'throw' });
    expect(await counts()).toEqual([1, 1, 1, 0, 0]);
    await counter.run('down', 1, { at: 2, by: 'throw' });
    expect(await counts()).toEqual([1, 1, 0, 0, 0]);
    await counter.run('up', 1, { at: 2, by: 'throw' });
    expect(await counts()).toEqual([1, 1, 1, 0, 0]);
  });

  it('takes no document for treated that came since behind those that were', async () => {
    await fill([1, 2, 3]);
    const counter = new Counter();
    await counter.run('up', 1, { at: 2, by: 'throw' });
    await fill([4]);
    await counter.run('down', 1);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    await counter.run('up', 2);
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  it('is nothing to undo where it never began, or where there is nothing', async () => {
    const counter = new Counter();
    const fails: Step = {
      ...{ op: 'run', name: 'fails', phase: 'contract' },
      check: async ({ database: db }) => (await db.collection('marks').countDocuments()) > 0,
      up: async () => {
        throw new Error('stopped');
      },
      down: async () => undefined,
    };
    await fill([1, 2]);
    const migrations = [migration(1, 'counts', emptySnapshot, emptySnapshot, [fails, counter.step])];
    const migrator = createMigrator({ client, database, migrations });
    await expect(migrator.up()).rejects.toMatchObject({ code: 'migrate/failed' });
    await migrator.down();
    expect(await counts()).toEqual([0, 0]);
    await things().deleteMany({});
    for (const command of ['up', 'down', 'up'] as const) await counter.run(command, 2);
    expect(await counts()).toEqual([]);
  });

  it('is as far as somebody says it is', async () => {
    await fill([1, 2, 3]);
    const counter = new Counter();
    const migrations = [migration(1, 'counts', emptySnapshot, emptySnapshot, [counter.step])];
    const migrator = createMigrator({ client, database, migrations });
    await counter.run('up', 1, { at: 2, by: 'throw' });
    await things().updateMany({}, { $set: { n: 1 } });
    await migrator.resolve({ migration: '1', step: 1, as: 'applied', reason: 'by hand' });
    await counter.run('down', 2);
    expect(await counts()).toEqual([0, 0, 0]);
    await counter.run('up', 1, { at: 2, by: 'throw' });
    await things().updateMany({}, { $set: { n: 0 } });
    await migrator.resolve({ migration: '1', step: 1, as: 'reverted', reason: 'by hand' });
    await counter.run('up', 2);
    expect(await counts()).toEqual([1, 1, 1]);
  });
});
