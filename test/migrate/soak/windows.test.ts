// At every event of a migration, writers of both versions write: whatever the moment, what the server confirms is there
// afterwards in its new form. Nothing is awaited where the migration holds what they want.
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { createMigrator, type MigrationEvent } from '../../../runtime/src/migrate/index.ts';
import { verifySnapshot } from '../../../runtime/src/migrate/verify/verify-snapshot.ts';
import { installation } from '../../commands/support/installation.ts';
import { rounds } from '../../support/rounds.ts';
import { BookWriter } from './support/book-writer.ts';
import { connectBooks } from './support/books-client.ts';
import { checkBooks } from './support/check-books.ts';
import { type Library, library, type OpenLibrary, openLibrary } from './support/library.ts';

const installed = installation();
let books: Library;
beforeAll(async () => {
  books = await library(installed);
}, 240_000);

/** Events at which a transaction or a command of the migration is under way, for which a write may have to wait. */
const holding: ReadonlySet<MigrationEvent['kind']> = new Set(['batch-written', 'command-started']);

/** Four writers of the former version and one of the present one, who write by turns. */
async function startWriters({ uri, shared }: OpenLibrary) {
  const clients = {
    former: await connectBooks(books.code.former, uri),
    present: await connectBooks(books.code.present, uri),
  };
  onTestFinished(async () => {
    await clients.former.close();
    await clients.present.close();
  });
  const versions = ['former', 'former', 'former', 'former', 'present'] as const;
  const writers = versions.map((version, index) => {
    return new BookWriter(clients[version], { version, writer: index + 1, shared });
  });
  let writing = Promise.all(writers.map(() => Promise.resolve()));
  /** Lets each of them write once more, after what it is at. */
  const write = () => {
    const last = writing;
    writing = Promise.all(writers.map((writer) => last.then(() => writer.writeOnce())));
    return writing;
  };
  return { writers, write };
}

it.each(Array.from({ length: rounds(5, 50) }, (_, index) => index + 1))(
  'a write at any moment is kept or refused (round %i)',
  { timeout: 120_000 },
  async () => {
    const open = await openLibrary(installed, books);
    const { writers, write } = await startWriters(open);
    for (let count = 0; count < 25; count += 1) await write();
    let events = 0;
    const onEvent = async ({ kind }: MigrationEvent) => {
      events += 1;
      const writing = write();
      if (!holding.has(kind)) await writing;
    };
    const { client, database } = open;
    await createMigrator({ client, database, migrations: books.migrations, pace: { largestBatch: 30 }, onEvent }).up();
    await write();
    expect(events).toBeGreaterThan(30);
    await checkBooks(
      database,
      writers.map(({ account }) => account),
    );
    expect(await verifySnapshot(database, books.migrations[1]?.after ?? expect.fail())).toEqual([]);
  },
);

it('the last to write counts, whichever version it is of, also in one document', { timeout: 120_000 }, async () => {
  const open = await openLibrary(installed, books);
  const [former, present] = [
    await connectBooks(books.code.former, open.uri),
    await connectBooks(books.code.present, open.uri),
  ];
  const { client, database } = open;
  const migrator = createMigrator({ client, database, migrations: books.migrations });
  await migrator.up({ phase: 'expand' });
  const [one = '', other = ''] = open.shared;
  await present.Book.where({ _id: one }).updateOne({ $set: { heading: 'first', words: '1', status: 'draft' } });
  await former.Book.where({ _id: one }).updateOne({ $set: { title: 'last', words: 2, status: 'published' } });
  await former.Book.where({ _id: other }).updateOne({ $set: { title: 'first', words: 1, status: 'draft' } });
  await present.Book.where({ _id: other }).updateOne({ $set: { heading: 'last', words: '2', status: 'live' } });
  const last = { heading: 'last', words: '2', status: 'live' };
  const read = async () => [await present.Book.get(one), await present.Book.get(other)];
  expect(await read()).toMatchObject([last, last]);
  await migrator.up({ phase: 'contract' });
  expect(await read()).toMatchObject([last, last]);
  expect(await database.collection('books').countDocuments({ title: { $exists: true } })).toBe(0);
  await former.close();
  await present.close();
});
