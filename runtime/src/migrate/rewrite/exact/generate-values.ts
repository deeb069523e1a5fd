import { type Db, Int32, Long, ObjectId, UUID } from 'mongodb';
import { reserveNumbers } from '../../../sequences/reserve-numbers.ts';
import { encodeScalar } from '../../data/encode-scalar.ts';
import type { BsonAlias } from '../../snapshot/snapshot.ts';
import type { Generated } from '../rule.ts';
import type { ExactValue } from './exact-bson.ts';

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
  const { name, reserve = (numbered, more) => reserveNumbers(numbered, name, more) } = generated;
  const first = await reserve(database, count);
  return Array.from({ length: count }, (_, index) => numberOf(first + index, bson));
}

function numberOf(value: number, bson: BsonAlias): ExactValue {
  const encoded = encodeScalar(value, bson);
  if (typeof encoded !== 'number') return encoded;
  return value <= largestInt ? new Int32(value) : Long.fromNumber(value);
}
