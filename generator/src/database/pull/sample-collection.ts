import { createHash } from 'node:crypto';
import { BSON, type Collection, type Document } from 'mongodb';
import { foldWithin } from './fold-recursion.ts';
import { observeShape } from './observe.ts';
import { emptyShape, type ShapeProfile } from './profile.ts';

/** How a sample is drawn. */
export interface SampleOptions {
  /** How many documents are looked at, beside the first and the last ones. */
  readonly size: number;
  readonly signal: AbortSignal;
}

/** Documents at either end, by `_id`: the oldest and the newest shapes are worth more than their share. */
const EDGE = 10;
/** A sample ends early once so many bytes were read. */
const MOST_BYTES = 256 * 2 ** 20;

/** Looks at some documents of a collection, one at a time. What is kept of them are types and counts. */
export async function sampleCollection(collection: Collection, options: SampleOptions): Promise<ShapeProfile> {
  const shape = emptyShape();
  const seen = new Set<string>();
  let bytes = 0;
  for (const documents of await cursors(collection, options.size)) {
    for await (const raw of documents) {
      options.signal.throwIfAborted();
      if (!Buffer.isBuffer(raw)) throw new TypeError('Our own bug: a document was not left as bytes.');
      bytes += raw.length;
      // By bytes, since an id may be a document that the driver would take for something else.
      const digest = createHash('sha1').update(raw).digest('base64');
      if (!seen.has(digest)) observeShape(shape, read(raw));
      seen.add(digest);
      if (bytes > MOST_BYTES) break;
    }
  }
  for (const profile of shape.keys.values()) foldWithin(profile);
  return shape;
}

/** All documents of a small collection; of a large one a random choice, the first and the last. */
async function cursors(collection: Collection, size: number) {
  const count = await collection.estimatedDocumentCount();
  const options = { raw: true, batchSize: 100 };
  if (count <= size) return [collection.find({}, options)];
  const edge = (direction: 1 | -1) => collection.find({}, options).sort({ _id: direction }).limit(EDGE);
  const sample: Document[] = [{ $sample: { size } }];
  return [edge(1), collection.aggregate(sample, { ...options, allowDiskUse: true }), edge(-1)];
}

/** Without promotion, so that a type is what is stored; texts that are no UTF-8 are read as far as they go. */
function read(bytes: Buffer): Document {
  return BSON.deserialize(bytes, {
    promoteValues: false,
    promoteLongs: false,
    promoteBuffers: false,
    bsonRegExp: true,
    validation: { utf8: false },
  });
}
