import { storedTypes } from '../snapshot/bson-aliases.ts';

/** The BSON types that a value of a field can have, as `$type` names them. */
export const bsonTypes = [...storedTypes, 'array', 'timestamp', 'symbol', 'javascript'] as const;

/** A BSON type, as `$type` names it. */
export type BsonType = (typeof bsonTypes)[number];

/** A BSON type or several: `number` is any of `int`, `long`, `double` and `decimal`. */
export type BsonTypes = BsonType | 'number' | 'any';
