import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';

/** The BSON types as `$type` calls them; `dbRef` is a document that the driver takes for a reference of its own. */
export type BsonTypeName =
  | 'string'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'bool'
  | 'date'
  | 'objectId'
  | 'binData'
  | 'regex'
  | 'object'
  | 'array'
  | 'null'
  | 'undefined'
  | 'timestamp'
  | 'minKey'
  | 'maxKey'
  | 'javascript'
  | 'symbol'
  | 'dbRef';

/** Asked by class, never by `_bsontype`, which a document may hold as a key of its own. */
const classes = [
  [Int32, 'int'],
  [Double, 'double'],
  // A timestamp is a Long, too.
  [Timestamp, 'timestamp'],
  [Long, 'long'],
  [Decimal128, 'decimal'],
  [Date, 'date'],
  [ObjectId, 'objectId'],
  [Binary, 'binData'],
  [BSONRegExp, 'regex'],
  [MinKey, 'minKey'],
  [MaxKey, 'maxKey'],
  [Code, 'javascript'],
  [BSONSymbol, 'symbol'],
  [DBRef, 'dbRef'],
] as const;

/** The BSON type of a value that was read without promotion. */
export function bsonTypeName(value: unknown): BsonTypeName {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'array';
  return classes.find(([kind]) => value instanceof kind)?.[1] ?? 'object';
}
