import type { Db, Document } from 'mongodb';
import { type ExactValue, readExact } from '../exact/exact-bson.ts';
import { batchBytes } from './batch-bytes.ts';
import { after, isUsual, type Position } from './position.ts';
import { asBytes, type ExactRead, readAll } from './raw-documents.ts';

/** Bytes of a document, on the average, of which as many as a batch may have are not too much together. */
const smallDocument = 8 * 1024;

const byId = { _id: 1 } as const;

/** What the documents of a batch are, besides that they come after a position. */
export interface Wanted {
  readonly filter: Document;
  readonly size: number;
  /** Whether small documents are expected, most of which meet the filter: then the index of ids alone is read. */
  readonly isDense: boolean;
}

/** The last `_id` of the next batch; undefined when there is none. Only that is read: all ids would cost more than the update. */
export async function endOfRange(
  read: ExactRead,
  position: Position,
  wanted: Wanted,
): Promise<{ readonly id: ExactValue } | undefined> {
  const { last } = position;
  const end = wanted.isDense && isUsual(last?.id) ? await endByIndex(read, { $gt: last?.id }, wanted.size) : undefined;
  return end ?? endByFilter(read, position, wanted.filter, wanted.size);
}

/** Whether documents are small enough for `isDense`. */
export async function areSmall(database: Db, collection: string): Promise<boolean> {
  const stats = [{ $collStats: { storageStats: {} } }, { $project: { size: '$storageStats.avgObjSize' } }];
  const [found] = await database.collection(collection).aggregate(stats).toArray();
  return Number(found?.size ?? 0) <= smallDocument;
}

/** Stays within the type of the `_id`; gives nothing where there are not enough of it. */
async function endByIndex(
  { database, collection, session }: ExactRead,
  _id: Document,
  size: number,
): Promise<{ readonly id: ExactValue } | undefined> {
  const found = await database
    .collection<Document>(collection)
    .find({ _id }, { raw: true, ...(session && { session }) })
    .project({ _id: 1 })
    .sort(byId)
    .skip(size - 1)
    .limit(1)
    .toArray();
  return found.map((bytes) => ({ id: readExact(asBytes(bytes)).get('_id') }))[0];
}

async function endByFilter(
  read: ExactRead,
  position: Position,
  filter: Document,
  size: number,
): Promise<{ readonly id: ExactValue } | undefined> {
  const sums = { documents: { $sum: 1 }, bytes: { $sum: { $bsonSize: '$$ROOT' } } };
  const [found] = await readAll(read, [
    { $match: { $and: [after(position), filter] } },
    { $sort: byId },
    { $limit: size },
    { $group: { _id: null, id: { $last: '$_id' }, ...sums } },
  ]);
  if (found === undefined) return undefined;
  const [documents, bytes] = [Number(found.get('documents')), Number(found.get('bytes'))];
  if (bytes <= batchBytes || documents === 1) return { id: found.get('id') };
  const fewer = Math.max(1, Math.floor((documents * batchBytes) / bytes));
  return endByFilter(read, position, filter, Math.min(fewer, documents - 1));
}
