import type { Db, Document } from 'mongodb';
import { expect } from 'vitest';
import { type Book, fieldsOf } from './book.ts';
import type { Account } from './book-writer.ts';

/** The book of nobody that all writers push to. */
export const sharedBook: Book = { writer: 0, title: 0, words: 0, status: 'live', remarks: [0] };

/**
 * Compares what is stored with what the server confirmed to the writers: every book is there as it was written last, in
 * the present form and with nothing of the former one, and no other.
 */
export async function checkBooks(database: Db, accounts: readonly Account[]): Promise<void> {
  const found = await database.collection<{ _id: string } & Document>('books').find().toArray();
  const stored = new Map(found.map(({ _id, ...fields }) => [_id, fields]));
  for (const { missed, books } of accounts) {
    expect(missed).toEqual([]);
    for (const [id, book] of Object.entries(books)) {
      expect({ id, ...stored.get(id) }).toEqual({ id, ...fieldsOf('present', id, book) });
      stored.delete(id);
    }
  }
  for (const [id, { remarks, ...fields }] of stored) {
    const { remarks: first, ...rest } = fieldsOf('present', id, sharedBook);
    expect({ id, ...fields }).toEqual({ id, ...rest });
    const pushed = accounts.flatMap(({ shared }) => shared[id] ?? []);
    const texts = remarks.map(({ text, by: _by, ...others }: Document) => ({ text, ...others }));
    expect(texts.slice(0, 1)).toEqual([{ text: '0:0' }]);
    expect(texts.slice(1).map(textOf).sort()).toEqual(pushed.sort());
    expect(Array.isArray(first)).toBe(true);
  }
}

/** The text of a remark; all of it where something else is in it. */
function textOf(remark: Document): string {
  return Object.keys(remark).length === 1 ? String(remark.text) : JSON.stringify(remark);
}
