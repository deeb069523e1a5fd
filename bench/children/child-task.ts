import { ObjectId } from 'mongodb';
import type { ReadSide } from '../sides/side.ts';

/** What a child process is to do. */
export type ChildTask = 'first-answer' | 'stream';

/** What a child process says when it is done: milliseconds since it began, and bytes. */
export interface ChildReport {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMemory: number;
  /** How many documents it has read. */
  readonly documents: number;
}

/** Where the server is, what to read there, and the generated client for the side that needs it. */
export interface ChildWords {
  readonly task: ChildTask;
  readonly uri: string;
  readonly database: string;
  readonly id: string;
  readonly clientScript: string;
}

/** Does what the first word of the command line asks, with the side that `open` gives, and prints a `ChildReport`. */
export async function runChild(open: (words: ChildWords) => Promise<ReadSide>): Promise<void> {
  const words: ChildWords = JSON.parse(process.argv[2] ?? '{}');
  const side = await open(words);
  const documents = words.task === 'stream' ? await streamAll(side) : await readOne(side, new ObjectId(words.id));
  const { user, system } = process.cpuUsage();
  const report: ChildReport = {
    wall: performance.now(),
    cpu: (user + system) / 1000,
    // The system counts in kibibytes.
    peakMemory: process.resourceUsage().maxRSS * 1024,
    documents,
  };
  console.log(JSON.stringify(report));
  await side.close();
}

async function readOne(side: ReadSide, id: ObjectId): Promise<number> {
  return (await side.findById(id)) === null ? 0 : 1;
}

async function streamAll(side: ReadSide): Promise<number> {
  let documents = 0;
  for await (const article of side.stream()) if (article.comments.length > 0) documents++;
  return documents;
}
