// Reads books through the generated client of the present version for as long as it is told to, in a process of its own,
// and says what it read that no book is.
import { setTimeout as sleep } from 'node:timers/promises';
import { type BookRow, connectBooks } from './books-client.ts';

/** What a reader is told. */
export interface ReaderSettings {
  readonly code: string;
  readonly uri: string;
  /** How many books of nobody there are: only their remarks change. */
  readonly shared: number;
}

/** What a reader found. */
export interface Findings {
  readonly rows: number;
  readonly counts: number;
  readonly problems: readonly string[];
}

const settings: ReaderSettings = JSON.parse(process.argv[2] ?? '');
const client = await connectBooks(settings.code, settings.uri);
const problems: string[] = [];
const seen = new Map<string, number>();
let rows = 0;
let counts = 0;

/** Whether a row is a book in its present form, with nothing that was there before it. */
function check(row: BookRow): void {
  const { _id, heading, words, status, remarks } = row;
  const [, id, number] = /^(.*)#(\d+)$/.exec(String(heading)) ?? [];
  const isWhole =
    id === _id &&
    typeof words === 'string' &&
    /^\d+$/.test(words) &&
    ['draft', 'live', 'removed'].includes(String(status)) &&
    Array.isArray(remarks) &&
    remarks.every((remark) => /^\d+:\d+$/.test(remark.text) && Object.keys(remark).length === 2);
  if (!isWhole) problems.push(`not a book: ${JSON.stringify(row)}`);
  const last = seen.get(String(_id)) ?? 0;
  if (Number(number) < last) problems.push(`${_id} went back from ${last} to ${number}`);
  seen.set(String(_id), Number(number));
}

/** Whether the filter finds all books of nobody, in whatever form they are. */
async function expectAllShared(filter: object): Promise<void> {
  const count = await client.Book.where({ writer: 0, ...filter }).count();
  counts += 1;
  if (count !== settings.shared) problems.push(`${JSON.stringify(filter)} found ${count}`);
}

async function readOnce(): Promise<void> {
  const writer = Math.floor(Math.random() * 5);
  for (const row of await client.Book.where({ writer })) {
    rows += 1;
    check(row);
  }
  await expectAllShared({ status: 'live' });
  await expectAllShared({ words: '0' });
  await expectAllShared({ heading: { $regex: '#0$' } });
  await expectAllShared({ 'remarks.text': '0:0' });
}

let isStopped = false;
const stop = () => {
  isStopped = true;
};
// The input ends when the test's process does, however that ends.
process.stdin.once('data', stop).once('end', stop);
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
while (!isStopped) {
  await readOnce().catch((error: Error) => problems.push(`${error.name}: ${error.message}`));
  tell({ kind: 'progress' });
  await sleep(20);
}
tell({ kind: 'findings', findings: { rows, counts, problems: problems.slice(0, 10) } satisfies Findings });
await client.close();
process.stdin.destroy();
