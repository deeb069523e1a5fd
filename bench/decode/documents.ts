import { BSON, type Document } from 'mongodb';
import { makeArticle } from '../article.ts';

/** How many different documents one sample reads or writes. */
export const documentCount = 1000;

/** Documents one behind the other, as in a reply. */
export interface Reply {
  readonly bytes: Buffer;
  readonly view: DataView;
  /** Where each document begins. */
  readonly starts: readonly number[];
  /** Each document by itself. */
  readonly single: readonly Buffer[];
}

/** The articles of all benchmarks as they are stored, each changed by `change`. */
export function articleReply(change: (article: Document) => Document = (article) => article): Reply {
  return replyOf(Array.from({ length: documentCount }, (_, number) => change(storedArticle(number))));
}

/** An article with its doubles marked as such: the driver stores whole numbers as int32. */
export function storedArticle(number: number): Document {
  return { ...makeArticle(number, 'decode') };
}

/** A reply of these documents. */
export function replyOf(documents: readonly Document[]): Reply {
  const single = documents.map((document) => Buffer.from(BSON.serialize(document)));
  const bytes = Buffer.concat(single);
  let end = 0;
  const starts = single.map((document) => {
    end += document.length;
    return end - document.length;
  });
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), starts, single };
}
