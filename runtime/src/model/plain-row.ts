import { setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { Row } from './row.ts';

/** A copy of a row as plain objects and arrays, with the relations that were included. BSON values and dates are shared. */
export function plainRow(row: Row): object {
  return plainObject(row);
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  return value instanceof Row || isPlainObject(value) ? plainObject(value) : value;
}

function plainObject(value: object): object {
  const plain = {};
  // Relations are own properties that are not enumerable.
  for (const key of Object.getOwnPropertyNames(value)) setOwn(plain, key, plainValue(Reflect.get(value, key)));
  return plain;
}
