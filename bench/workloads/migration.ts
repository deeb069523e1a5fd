import { createMigrator } from '@espalier/runtime/migrate';
import type { Db, Document, MongoClient } from 'mongodb';
import { dropOwnDatabase, ownDatabaseName } from '../../generator/src/server/index.ts';
import type { ChildReport } from '../children/child-task.ts';
import { postMigrations } from '../children/post-migrations.ts';
import type { RenameWords } from '../children/rename-task.ts';
import type { ServerContext, ServerWorkload, Sizes } from '../harness/context.ts';
import { type Figure, figuresOf } from '../harness/figure.ts';
import { childScript } from '../harness/generate-client.ts';
import { type Competitor, interleave } from '../harness/interleave.ts';
import { runNode } from '../harness/run-node.ts';
import { scale, spreadOf } from '../harness/statistics.ts';
import { ownName, rawName } from '../sides/side.ts';

/** Renaming a field of embedded documents in an array: a migration against the same update in batches by hand. */
export const migration: ServerWorkload = {
  name: 'migration',
  title: 'rename in an array of embedded documents',
  needsServer: true,
  async run(sizes, server) {
    const name = ownDatabaseName('bench');
    try {
      return await compare(this.title, sizes, server, server.client.db(name));
    } finally {
      await dropOwnDatabase(server.uri, name);
    }
  },
};

const programs = [
  [rawName, 'rename-by-hand'],
  [ownName, 'rename-by-migration'],
] as const;

/** The reports of all rounds, by side and number of documents. */
type Reports = Map<string, ChildReport[]>;

async function compare(workload: string, sizes: Sizes, server: ServerContext, database: Db): Promise<Figure[]> {
  const [few, many] = [sizes.many * 10, sizes.many * 100];
  await fill(database, many);
  const reports: Reports = new Map();
  const figures: Figure[] = [];
  for (const documents of [few, many]) {
    const competitors = programs.map(
      ([name, program]): Competitor => ({
        name,
        measure: async () => {
          const report = await renameOnce(server, database, program, documents);
          const key = `${name} ${documents}`;
          reports.set(key, [...(reports.get(key) ?? []), report]);
          return report;
        },
      }),
    );
    const standings = await interleave(competitors, { warmUps: 0, rounds: Math.min(3, sizes.rounds) });
    const title = `${workload}, ${documents.toLocaleString('en')} documents`;
    figures.push(...figuresOf(title, standings, 1, ownName, { limit: 1.3, of: 'ratio' }));
  }
  return [...figures, ...memoryFigures(`${workload}, peak memory`, reports, few, many)];
}

/** How much memory the processes take at the most, and how much more of it ours takes for ten times the documents. */
function memoryFigures(workload: string, reports: Reports, few: number, many: number): Figure[] {
  const peaks = (documents: number) =>
    (reports.get(`${ownName} ${documents}`) ?? []).map(({ peakMemory }) => peakMemory);
  const base = peaks(few);
  const growth = peaks(many).map((peak, round) => peak / (base[round] ?? Number.NaN));
  const memory = (documents: number): Figure => ({
    workload,
    side: `${ownName}, ${documents.toLocaleString('en')} documents`,
    value: scale(spreadOf(peaks(documents)), 1 / 2 ** 20),
    unit: 'MB',
  });
  return [
    memory(few),
    memory(many),
    {
      workload,
      side: 'for ten times the documents',
      value: spreadOf(growth),
      unit: '',
      bar: { limit: 1.2, of: 'value' },
    },
  ];
}

/** Makes the posts as they were before, and has them renamed in a process of its own. */
async function renameOnce(
  { client, uri }: ServerContext,
  template: Db,
  program: string,
  documents: number,
): Promise<ChildReport> {
  const name = ownDatabaseName('bench');
  try {
    // By hand nobody renames a field that a validator asks for.
    if (program === 'rename-by-migration') await makePosts(client, client.db(name));
    const into = { $out: { db: name, coll: 'posts' } };
    await template
      .collection('template')
      .aggregate([{ $sort: { _id: 1 } }, { $limit: documents }, into])
      .toArray();
    const words: RenameWords = { uri, database: name };
    const report: ChildReport = JSON.parse(await runNode(childScript(program), [JSON.stringify(words)]));
    const left = await client
      .db(name)
      .collection('posts')
      .countDocuments({ 'comments.txt': { $exists: true } });
    if (left > 0 || report.documents !== documents)
      throw new Error(`"${program}" left ${left} documents as they were.`);
    return report;
  } finally {
    await dropOwnDatabase(uri, name);
  }
}

async function makePosts(client: MongoClient, database: Db): Promise<void> {
  await createMigrator({ client, database, migrations: postMigrations.slice(0, 1) }).up();
}

async function fill(database: Db, count: number): Promise<void> {
  for (let first = 0; first < count; first += 5000) {
    const documents = Array.from({ length: Math.min(5000, count - first) }, (_, index) => postOf(first + index));
    await database.collection('template').insertMany(documents);
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
