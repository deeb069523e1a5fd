import { Decimal128, Double, Int32, Long } from 'mongodb';
import type { BsonAlias } from '../snapshot/snapshot.ts';

/** A number as a field of that BSON type is stored, where it fits; other values as they are. */
export function encodeScalar(value: unknown, bson: BsonAlias): unknown {
  if (typeof value === 'bigint' && bson === 'double') return new Double(Number(value));
  if (typeof value !== 'number' && typeof value !== 'bigint') return value;
  if (bson === 'double') return new Double(Number(value));
  if (bson === 'decimal') return Decimal128.fromString(String(value));
  if (bson === 'long' && (typeof value === 'bigint' || Number.isSafeInteger(value)))
    return Long.fromBigInt(BigInt(value));
  return bson === 'int' && Number(value) === (Number(value) | 0) ? new Int32(Number(value)) : value;
}
