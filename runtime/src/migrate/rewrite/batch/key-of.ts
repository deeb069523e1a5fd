import { BSON, ObjectId } from 'mongodb';
import type { ExactValue } from '../exact/exact-bson.ts';

/** An `_id` as the key of a map. */
export function keyOf(id: ExactValue): string {
  return id instanceof ObjectId ? id.toHexString() : BSON.EJSON.stringify({ id }, { relaxed: false });
}
