// Writes books for as long as it is told to, in a process of its own. Prints lines of JSON; at the line `stop` it prints its
// account and ends.
import { BookWriter, type WriterRole } from './book-writer.ts';
import { connectBooks } from './books-client.ts';

/** What a writer is told. */
export interface WriterSettings extends WriterRole {
  /** The module of the generated client. */
  readonly code: string;
  readonly uri: string;
}

const settings: WriterSettings = JSON.parse(process.argv[2] ?? '');
const client = await connectBooks(settings.code, settings.uri);
const writer = new BookWriter(client, settings);
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
let isStopped = false;
const stop = () => {
  isStopped = true;
};
// The input ends when the test's process does, however that ends.
process.stdin.once('data', stop).once('end', stop);
for (let writes = 0; !isStopped; writes += 1) {
  await writer.writeOnce();
  if (writes % 20 === 0) tell({ kind: 'progress', inserted: writer.account.confirmed.insert });
}
tell({ kind: 'account', account: writer.account });
await client.close();
process.stdin.destroy();
