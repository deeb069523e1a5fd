import type { ClientSession, Db, Document } from 'mongodb';
import type { ExactDocument, ExactValue } from '../exact/exact-bson.ts';
import { readStored } from './read-stored.ts';

/** Bytes of documents that are held at once, unless one alone has more. */
const largestPart = 8 * 1024 * 1024;

/** A read of whole documents, exactly as they are stored. */
export interface ExactRead {
  readonly database: Db;
  readonly collection: string;
  readonly session?: ClientSession;
  /** The only top-level fields that will be written, if not all: see `readStored`. */
  readonly touched?: ReadonlySet<string> | undefined;
}

/** Gives the documents of a pipeline in parts that fit into memory. */
export async function* readParts(read: ExactRead, pipeline: readonly Document[]): AsyncGenerator<ExactDocument[]> {
  const { database, collection, session, touched } = read;
  const cursor = database
    .collection(collection)
    .aggregate([...pipeline], { raw: true, batchSize: 200, ...(session && { session }) });
  let part: ExactDocument[] = [];
  let size = 0;
  for await (const bytes of cursor) {
    const document = asBytes(bytes);
    if (part.length > 0 && size + document.length > largestPart) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(readStored(document, touched));
    size += document.length;
  }
  if (part.length > 0) yield part;
}

/** Gives as many of the first documents of a pipeline as one part has. */
export async function firstPart(read: ExactRead, pipeline: readonly Document[]): Promise<ExactDocument[]> {
  for await (const part of readParts(read, pipeline)) return part;
  return [];
}

/** Gives the documents of a pipeline; for those that are known to be few or small. */
export async function readAll(read: ExactRead, pipeline: readonly Document[]): Promise<ExactDocument[]> {
  const parts: ExactDocument[][] = [];
  for await (const part of readParts(read, pipeline)) parts.push(part);
  return parts.flat();
}

/** The documents with these ids. */
export function withIds(ids: readonly ExactValue[]): Document {
  return { _id: { $in: ids } };
}

/** With `raw` the driver gives bytes, which its types do not tell. */
export function asBytes(document: Document): Uint8Array {
  if (document instanceof Uint8Array) return document;
  throw new TypeError('The driver gave an object where bytes were asked for.');
}
