import { type Db, MongoClient } from 'mongodb';
import type { ChildReport } from './child-task.ts';

/** Where a child process finds the posts whose comments are to be renamed. */
export interface RenameWords {
  readonly uri: string;
  readonly database: string;
}

/** Documents in a batch, on both sides. */
export const batchSize = 1000;

/** Renames with `rename`, which gives how many documents it changed, and prints a `ChildReport` of that alone. */
export async function runRename(rename: (client: MongoClient, database: Db) => Promise<number>): Promise<void> {
  const { uri, database }: RenameWords = JSON.parse(process.argv[2] ?? '{}');
  const client = await MongoClient.connect(uri);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const documents = await rename(client, client.db(database));
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const report: ChildReport = {
    wall,
    cpu: (user + system) / 1000,
    // The system counts in kibibytes.
    peakMemory: process.resourceUsage().maxRSS * 1024,
    documents,
  };
  console.log(JSON.stringify(report));
  await client.close();
}
