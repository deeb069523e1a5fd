import { BSON, ObjectId } from 'mongodb';

/** An `_id` as MongoDB's shell takes it, where that is not Extended JSON. */
export function idText(id: unknown): string {
  return id instanceof ObjectId ? `ObjectId("${id.toHexString()}")` : BSON.EJSON.stringify(id, { relaxed: true });
}
