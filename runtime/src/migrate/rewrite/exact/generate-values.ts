import { type Db, Int32, Long, MongoServerError, ObjectId, UUID } from 'mongodb';
import { sequenceCollection } from '../../../update/reserve-sequence.ts';
import { encodeScalar } from '../../data/encode-scalar.ts';
import type { BsonAlias } from '../../snapshot/snapshot.ts';
import type { Generated } from '../rule.ts';
import type { ExactValue } from './exact-bson.ts';

const duplicateKey = 11000;
const largestInt = 2 ** 31 - 1;

/**
 * Makes values for `count` places. Numbers of a sequence are reserved outside of the transaction, as inserts do it: those
 * of a batch that is rolled back are lost, none is given twice.
 * @param bson what the field is declared as, for numbers
 */
export async function generateValues(
  database: Db,
  generated: Generated,
  count: number,
  bson: BsonAlias = 'any',
): Promise<ExactValue[]> {
  if (count === 0) return [];
  if (generated.kind === 'newId') return Array.from({ length: count }, () => new ObjectId());
  if (generated.kind === 'uuid') return Array.from({ length: count }, () => new UUID());
  const first = await reserve(database, generated.name, count);
  return Array.from({ length: count }, (_, index) => numberOf(first + index, bson));
}

async function reserve(database: Db, name: string, count: number): Promise<number> {
  const sequences = database.collection<{ _id: string; last: number | bigint }>(sequenceCollection);
  const next = () =>
    sequences.findOneAndUpdate(
      { _id: name },
      { $inc: { last: BigInt(count) } },
      { upsert: true, returnDocument: 'after', useBigInt64: true },
    );
  const found = await next().catch((error) => {
    // Two first users of a sequence may both try to insert it.
    if (error instanceof MongoServerError && error.code === duplicateKey) return next();
    throw error;
  });
  return Number(found?.last ?? count) - count + 1;
}

function numberOf(value: number, bson: BsonAlias): ExactValue {
  const encoded = encodeScalar(value, bson);
  if (typeof encoded !== 'number') return encoded;
  return value <= largestInt ? new Int32(value) : Long.fromNumber(value);
}
