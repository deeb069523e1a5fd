import { BSON, ObjectId } from 'mongodb';
import type { ExactValue } from '../exact/exact-bson.ts';

/** An `_id` as the key of a map. Extended JSON would not tell documents apart by the order of keys that are numbers. */
export function keyOf(id: ExactValue): string {
  return id instanceof ObjectId ? id.toHexString() : Buffer.from(BSON.serialize({ id })).toString('latin1');
}
