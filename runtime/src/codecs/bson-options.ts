import type { BSONSerializeOptions } from 'mongodb';

/**
 * What the driver is asked for where documents come as objects and not as bytes: int64 as `bigint` so that no digit is
 * lost, binary with its subtype, regular expressions with the options that JavaScript lacks.
 */
export const ordinaryBsonOptions = {
  useBigInt64: true,
  promoteValues: true,
  promoteBuffers: false,
  bsonRegExp: true,
} as const satisfies BSONSerializeOptions;
