import type { Collection, Db, Document } from 'mongodb';
import { dropOwnDatabase, ownDatabaseName } from '../../generator/src/server/index.ts';
import { emptySnapshot, type Rewrite, type StepRun } from '../../runtime/src/migrate/index.ts';
import { makeRewriteKind } from '../../runtime/src/migrate/rewrite/make-rewrite-kind.ts';
import type { ServerContext, ServerWorkload, Sizes } from '../harness/context.ts';
import { exactly, type Figure, figuresOf } from '../harness/figure.ts';
import { interleave } from '../harness/interleave.ts';
import { timed } from '../harness/sample.ts';
import { ownName, rawName } from '../sides/side.ts';

const batchSize = 1000;

/** Renaming a field of embedded documents in an array: a migration against the same update in batches by hand. */
export const migration: ServerWorkload = {
  name: 'migration',
  title: 'rename in an array of embedded documents',
  needsServer: true,
  async run(sizes, server) {
    const name = ownDatabaseName('bench');
    const database = server.client.db(name);
    try {
      return await compare(this.title, sizes, server, database);
    } finally {
      await dropOwnDatabase(server.uri, name);
    }
  },
};

async function compare(workload: string, sizes: Sizes, server: ServerContext, database: Db): Promise<Figure[]> {
  const documents = sizes.many * 100;
  await fill(database.collection('template'), documents);
  let growth = 0;
  const competitor = (name: string, rename: (posts: Collection) => Promise<void>) => ({
    name,
    measure: async () => {
      const posts = database.collection('posts');
      await database
        .collection('template')
        .aggregate([{ $out: 'posts' }])
        .toArray();
      const before = process.memoryUsage().rss;
      const sample = await timed(() => rename(posts));
      if (name === ownName) growth = Math.max(growth, process.memoryUsage().rss - before);
      const left = await posts.countDocuments({ 'comments.txt': { $exists: true } });
      if (left > 0) throw new Error(`"${name}" left ${left} documents as they were.`);
      return sample;
    },
  });
  const standings = await interleave(
    [competitor(rawName, renameByHand), competitor(ownName, () => renameByMigration(server, database))],
    { warmUps: 0, rounds: Math.min(3, sizes.rounds) },
  );
  const title = `${workload}, ${documents.toLocaleString('en')} documents`;
  return [
    ...figuresOf(title, standings, 1, ownName, { limit: 1.3, of: 'ratio' }),
    {
      workload: `${title}, growth of memory`,
      side: ownName,
      value: exactly(Math.max(0, growth) / 2 ** 20),
      unit: 'MB',
      bar: { limit: 64, of: 'value' },
    },
  ];
}

async function fill(posts: Collection, count: number): Promise<void> {
  for (let first = 0; first < count; first += 5000) {
    const documents = Array.from({ length: Math.min(5000, count - first) }, (_, index) => postOf(first + index));
    await posts.insertMany(documents);
  }
}

function postOf(number: number): Document {
  const comments = Array.from({ length: 5 }, (_, index) => ({
    by: `reader ${index}`,
    txt: `What reader ${index} says about post ${number}`,
    at: new Date(number * 1000),
  }));
  return { _id: number, title: `Post ${number}`, words: number % 1000, tags: ['a', 'b'], comments };
}

/** What a careful person writes in the shell: batches by `_id`, guarded per element, safe to run again. */
async function renameByHand(posts: Collection): Promise<void> {
  const isOld = { $and: [{ $eq: [{ $type: '$$c' }, 'object'] }, { $ne: [{ $type: '$$c.txt' }, 'missing'] }] };
  const renamed = {
    $setField: { field: 'text', input: { $unsetField: { field: 'txt', input: '$$c' } }, value: '$$c.txt' },
  };
  const each = { $map: { input: '$comments', as: 'c', in: { $cond: [isOld, renamed, '$$c'] } } };
  const update = [{ $set: { comments: { $cond: [{ $isArray: ['$comments'] }, each, '$comments'] } } }];
  let last = -1;
  for (;;) {
    const old = { 'comments.txt': { $exists: true } };
    const ids = await posts
      .find({ _id: { $gt: last }, ...old } as Document, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .toArray();
    const upper = ids.at(-1)?._id;
    if (upper === undefined) return;
    const range = { _id: { $gt: last, $lte: upper }, ...old } as Document;
    await posts.updateMany(range, update, { writeConcern: { w: 'majority' } });
    last = Number(upper);
  }
}

/** The step as it is, in transactions with a ledger row as the engine has them. */
async function renameByMigration({ client }: ServerContext, database: Db): Promise<void> {
  const step: Rewrite = {
    op: 'rewrite',
    collection: 'posts',
    edits: [{ edit: 'renameField', path: 'comments.$[].txt', to: 'text', onConflict: 'refuse' }],
  };
  const chain = { name: '0001_bench', number: 1, checksum: '', snapshotHash: '', steps: [step] };
  const place = {
    client,
    database,
    migration: { ...chain, before: emptySnapshot, after: emptySnapshot },
    index: 0,
    direction: 'up' as const,
  };
  const kind = makeRewriteKind(() => ({ gateUp: {}, gateDown: {} }));
  await kind.run(step, place, runIn(database, client));
}

function runIn(database: Db, client: ServerContext['client']): StepRun {
  const ledger = database.collection<{ _id: string; cursor?: Document | null }>('ledger');
  let cursor: Document | null | undefined;
  return {
    signal: new AbortController().signal,
    batches: 0,
    pace: { largestBatch: batchSize, targetMilliseconds: 500, idleShare: 0 },
    get cursor() {
      return cursor;
    },
    checkLock: async () => undefined,
    emit: async () => undefined,
    batch: async (body) => {
      const write = async () =>
        client.withSession((session) =>
          session.withTransaction(
            async () => {
              const written = await body(session);
              await ledger.updateOne({ _id: 'row' }, { $set: { cursor: written.cursor } }, { session, upsert: true });
              return written;
            },
            { writeConcern: { w: 'majority' } },
          ),
        );
      const result = await write();
      cursor = result.cursor;
      return result;
    },
  };
}
