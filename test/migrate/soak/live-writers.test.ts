// Clients of the former version write all the time, each in a process of its own, while a plain field, a field in an array
// of documents, a type and a value of an enum become others. What the server confirmed is there afterwards, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest';
import { installation } from '../../commands/support/installation.ts';
import { rounds } from '../../support/rounds.ts';
import { checkBooks } from './support/check-books.ts';
import { type Library, library, type OpenLibrary, openLibrary } from './support/library.ts';
import { startReader, startWriter } from './support/start-worker.ts';

const installed = installation();
let books: Library;
beforeAll(async () => {
  books = await library(installed);
}, 240_000);

/** Processes that work on an open library. Writers are numbered from 1. */
function workers({ uri, shared }: OpenLibrary) {
  const { code } = books;
  return {
    former: [1, 2, 3].map((writer) => startWriter({ version: 'former', code: code.former, uri, writer, shared })),
    present: () => startWriter({ version: 'present', code: code.present, uri, writer: 4, shared }),
    reader: () => startReader({ code: code.present, uri, shared: shared.length }),
  };
}

const each = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a deployment in two halves', { timeout: 180_000 }, () => {
  it.each(each(rounds(1, 3)))('refuses nobody, and loses nothing (round %i)', async () => {
    const open = await openLibrary(installed, books);
    const { former, present, reader } = workers(open);
    await Promise.all(former.map((writer) => writer.progress(10)));
    expect(await open.migrate('up', '--phase', 'expand')).toMatchObject({ code: 0 });
    const [writes, reads] = [present(), reader()];
    await Promise.all([...former, writes, reads].map((worker) => worker.progress(10)));
    const accounts = await Promise.all(former.map((writer) => writer.stop()));
    expect(await open.migrate('up', '--phase', 'contract')).toMatchObject({ code: 0 });
    await Promise.all([writes, reads].map((worker) => worker.progress(3)));
    accounts.push(await writes.stop());
    expect(await reads.stop()).toMatchObject({ problems: [] });
    expect(accounts.map(({ refused }) => refused)).toEqual([{}, {}, {}, {}]);
    await checkBooks(open.database, accounts);
    expect(await open.migrate('verify')).toMatchObject({ code: 0 });
  });
});

describe('a migration in one go', { timeout: 180_000 }, () => {
  it.each(each(rounds(2, 5)))('refuses the former version at its end, and loses nothing (round %i)', async () => {
    const open = await openLibrary(installed, books);
    const { former, reader } = workers(open);
    const reads = reader();
    await Promise.all([...former, reads].map((worker) => worker.progress(6)));
    expect(await open.migrate('up')).toMatchObject({ code: 0 });
    const inserted = () => former.map((writer) => writer.last().inserted);
    await Promise.all(former.map((writer) => writer.progress(2)));
    const before = inserted();
    await Promise.all([...former, reads].map((worker) => worker.progress(2)));
    expect(inserted()).toEqual(before);
    const accounts = await Promise.all(former.map((writer) => writer.stop()));
    expect(await reads.stop()).toMatchObject({ problems: [] });
    for (const { refused } of accounts) expect(Object.keys(refused)).toEqual(['ServerValidationError']);
    await checkBooks(open.database, accounts);
    expect(await open.migrate('verify')).toMatchObject({ code: 0 });
  });
});
