import type { MongoClient } from 'mongodb';
import { dropOwnDatabase, ownDatabaseName } from '../../generator/src/server/index.ts';
import type { ServerWorkload } from '../harness/context.ts';
import { type Figure, figuresOf } from '../harness/figure.ts';
import { clientScript } from '../harness/generate-client.ts';
import { interleave, type Rounds } from '../harness/interleave.ts';
import { timed } from '../harness/sample.ts';
import { ownName, rawName } from '../sides/side.ts';
import { EspalierThreads } from '../sides/threads/espalier.ts';
import { MongooseThreads } from '../sides/threads/mongoose.ts';
import { RawThreads } from '../sides/threads/raw.ts';
import { makeThreads, type Thread, type ThreadSide } from '../sides/threads/thread.ts';

/** Posts with their authors and the three latest replies to each, without a query per post. */
export const relations: ServerWorkload = {
  name: 'relations',
  title: '1,000 posts, authors, latest replies',
  needsServer: true,
  async run(sizes, { client, uri }) {
    const count = sizes.many / 10;
    const database = ownDatabaseName('bench');
    const sides: ThreadSide[] = [];
    try {
      await fill(client, database, count);
      sides.push(await RawThreads.open(uri, database, rawName));
      sides.push(await RawThreads.open(uri, database, 'raw driver again'));
      sides.push(await EspalierThreads.open(clientScript, uri, database));
      sides.push(await MongooseThreads.open(uri, database, false));
      sides.push(await MongooseThreads.open(uri, database, true));
      return await compare(this.title, sides, count, sizes);
    } finally {
      await Promise.all(sides.map((side) => side.close()));
      await dropOwnDatabase(uri, database);
    }
  },
};

async function fill(client: MongoClient, database: string, count: number): Promise<void> {
  const { members, posts, replies } = makeThreads(count);
  const db = client.db(database);
  await db.collection('members').insertMany(members);
  await db.collection('posts').insertMany(posts);
  await db.collection('replies').insertMany(replies);
  await db.collection('replies').createIndex({ postId: 1, at: -1 });
}

async function compare(title: string, sides: readonly ThreadSide[], count: number, rounds: Rounds): Promise<Figure[]> {
  const sums = new Set<number>();
  for (const side of sides) sums.add(sumOf(await side.findThreads(count)));
  if (sums.size !== 1) throw new Error('The sides have read different threads.');
  const competitors = sides.map((side) => ({
    name: side.name,
    measure: () => timed(async () => sumOf(await side.findThreads(count))),
  }));
  const bar = { limit: 0.85, of: 'ratio' } as const;
  return figuresOf(title, await interleave(competitors, rounds), 1, ownName, bar);
}

function sumOf(threads: readonly Thread[]): number {
  let sum = 0;
  for (const { title, author, replies } of threads) {
    sum += title.length + (author?.name.length ?? 0);
    for (const reply of replies) sum += reply.text.length + (reply.at.getTime() % 1009);
  }
  return sum;
}
