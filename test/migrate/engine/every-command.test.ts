// Whatever a command of migrations sends to the server fails once, in every way: then it is done all the same, or there is
// a clear error, and the next run ends as if nothing had happened. The longer suite tries all commands with all faults.
import { EspalierError } from '@espalier/runtime';
import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createMigrator,
  emptySnapshot,
  listLeftovers,
  type Migrator,
  type MigratorOptions,
  planMigrations,
  purgeLeftovers,
  rehearse,
  type Step,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { ownServer } from '../../database/faults/own-server.ts';
import { isLong } from '../../support/rounds.ts';
import { snapshotFrom } from '../../support/step-run.ts';
import { migration } from '../plan/support/three-migrations.ts';
import { faultyDatabase, outcomeIn } from './support/faulty-database.ts';

const faulty = faultyDatabase(ownServer());

const first = snapshotFrom(`
models:
  Post: { collection: posts, fields: { _id: int, n: string, gone: string?, title: string }, indexes: [{ key: { title: 1 } }] }
  Old: { collection: olds, fields: { _id: int } }`);
const second = snapshotFrom(`
models:
  Post: { collection: articles, fields: { _id: int, n: { type: int, was: { type: string } }, heading: { type: string, was: title } }, indexes: [{ key: { heading: 1 }, unique: true }, { key: { n: 1 } }] }`);
const steps: readonly Step[] = [
  { op: 'widenValidator', collection: 'posts' },
  { op: 'createIndexes', collection: 'posts', indexes: [{ name: 'n_1', key: { n: 1 } }] },
  {
    ...{ op: 'data', name: 'marks', collection: 'posts', phase: 'contract' },
    each: ({ title }: Document) => ({ $set: { title: `${title}!` } }),
    undoEach: ({ title }: Document) => ({ $set: { title: title.slice(0, -1) } }),
  },
  { op: 'renameCollection', collection: 'posts', to: 'articles', gap: 'allow' },
  {
    ...{ op: 'rewrite', collection: 'articles' },
    edits: [
      { edit: 'convertField', path: 'n', from: 'string', to: 'int', onError: 'quarantine' },
      { edit: 'renameField', path: 'title', to: 'heading', onConflict: 'refuse' },
      { edit: 'removeField', path: 'gone', destructive: 'allow' },
    ],
  },
  {
    ...{ op: 'replaceIndex', collection: 'articles' },
    from: { name: 'title_1', key: { title: 1 } },
    to: { name: 'heading_1', key: { heading: 1 } },
  },
  {
    ...{ op: 'modifyIndex', collection: 'articles' },
    from: { name: 'heading_1', key: { heading: 1 } },
    to: { name: 'heading_1', key: { heading: 1 }, unique: true },
  },
  { op: 'tightenValidator', collection: 'articles' },
  { op: 'dropCollection', collection: 'olds', destructive: 'allow' },
];
const migrations = [
  migration(1, 'initial', emptySnapshot, first, [
    { op: 'createCollection', collection: 'posts', indexes: [{ name: 'title_1', key: { title: 1 } }] },
    { op: 'createCollection', collection: 'olds', indexes: [] },
  ]),
  migration(2, 'all', first, second, steps),
];

/** The same as far as it can be applied in two halves: under one name of the collection. */
const divisible = migrations.map((each) => {
  const { Post } = each.after.models;
  if (each.number === 1 || Post === undefined) return each;
  const after = { ...each.after, models: { Post: { ...Post, collection: 'posts' } } };
  const kept = each.steps.filter(({ op }) => op !== 'renameCollection');
  return {
    ...each,
    after,
    steps: kept.map((step) =>
      'collection' in step && step.collection === 'articles' ? { ...step, collection: 'posts' } : step,
    ),
  };
});

const optionsOf = (database = faulty().database): MigratorOptions => ({
  ...{ client: database.client, database, migrations, pace: { largestBatch: 4 } },
});
const migratorOf = (database = faulty().database): Migrator => createMigrator(optionsOf(database));
const allowed = { allowDestructive: true };

/** What is there before any command: the first migration, and documents of which one cannot be converted. */
async function prepare(): Promise<void> {
  await faulty().next();
  const { sound } = faulty();
  await migratorOf(sound).up({ to: '1' });
  const documents = Array.from({ length: 9 }, (_, _id) => ({
    ...{ _id, n: _id === 5 ? 'five' : `${_id}`, title: `t${_id}`, gone: 'x' },
  }));
  await sound.collection<{ _id: number }>('posts').insertMany(documents);
  await sound.collection<{ _id: number }>('olds').insertOne({ _id: 1 });
}

const upFirst = async () => void (await migratorOf(faulty().sound).up(allowed));

/** Everything that migrations can be told, and what goes before it. */
const commands: readonly (readonly [name: string, before: () => Promise<void>, run: () => Promise<unknown>])[] = [
  ['up', async () => undefined, () => migratorOf().up(allowed)],
  [
    'up in halves',
    async () => undefined,
    async () => {
      const migrator = createMigrator({ ...optionsOf(), migrations: divisible });
      await migrator.up({ ...allowed, phase: 'expand' });
      return migrator.up({ ...allowed, phase: 'contract' });
    },
  ],
  ['down', upFirst, () => migratorOf().down(allowed)],
  ['to', upFirst, () => migratorOf().to('1', allowed)],
  ['fake', async () => undefined, () => migratorOf().fake('2')],
  [
    'baseline',
    async () => {
      await upFirst();
      await faulty().sound.collection('_espalier_ledger').drop();
    },
    () => migratorOf().baseline({ to: '2' }),
  ],
  ['purge', upFirst, () => purgeLeftovers(optionsOf(), 0)],
  ['plan', async () => undefined, () => planMigrations(optionsOf())],
  ['rehearse', async () => undefined, () => rehearse({ ...optionsOf(), sample: { share: 1 }, up: allowed })],
  ['verify', upFirst, () => verifySnapshot(faulty().database, second)],
  ['status', upFirst, () => migratorOf().status()],
  ['leftovers', upFirst, () => listLeftovers(faulty().database)],
];

const faults: readonly (readonly [name: string, data: Document])[] = [
  ['a connection that is closed', { closeConnection: true }],
  ['a primary that has gone', { errorCode: 10107 }],
  ['a write conflict', { errorCode: 112, errorLabels: ['TransientTransactionError'] }],
  ['a time limit', { errorCode: 50 }],
  ['missing rights', { errorCode: 13 }],
  ['a slow answer', { blockConnection: true, blockTimeMS: 200 }],
];

/** The error that it ended with, if it did. */
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What these send, others send too, so that one fault by turns is enough. */
const likeOthers: ReadonlySet<string> = new Set(['up in halves', 'to', 'plan', 'rehearse']);

const tried = isLong ? commands : commands.filter(([name]) => ['up', 'down', 'plan'].includes(name));

describe.each(tried)('%s', { timeout: 600_000 }, (title, before, run) => {
  const hasAll = isLong && !likeOthers.has(title);
  beforeEach(async () => {
    await faulty().mend();
  });

  it('is done or refused, and done by the next run, whichever of its commands fails', async () => {
    await prepare();
    await before();
    const names = await faulty().commandsOf(run);
    const expected = await outcomeIn(faulty().sound);
    for (const [index, name] of names.entries()) {
      // In the usual suite one fault for each command, by turns.
      for (const [fault, data] of hasAll ? faults : [faults[index % faults.length] ?? expect.fail()]) {
        await prepare();
        await before();
        await faulty().fail(name, data);
        const error = await errorOf(run());
        const place = { name, fault };
        expect({ ...place, wasHit: await faulty().mend() }).toEqual({ ...place, wasHit: true });
        if (error !== undefined) expect({ ...place, error }).toEqual({ ...place, error: expect.any(EspalierError) });
        if (error !== undefined) await run();
        expect({ ...place, outcome: await outcomeIn(faulty().sound) }).toEqual({ ...place, outcome: expected });
      }
    }
  });
});
