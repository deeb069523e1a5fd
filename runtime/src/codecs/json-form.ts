import { Binary, BSONRegExp, Decimal128, Long, ObjectId, Timestamp, UUID } from 'mongodb';
import { setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';

/**
 * A plain value in the form that `JSON.stringify` can write: ids, UUIDs, `bigint` and decimals become their text, so
 * that no digit is lost; bytes become base64; regular expressions are written as `/pattern/flags`. Dates and the values
 * of Temporal are left to their own `toJSON`, which write ISO 8601.
 */
export function jsonForm(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(jsonForm);
  if (isPlainObject(value)) {
    const form = {};
    for (const key of Object.keys(value)) setOwn(form, key, jsonForm(value[key]));
    return form;
  }
  return instanceForm(value);
}

function instanceForm(value: object): unknown {
  if (value instanceof ObjectId || value instanceof UUID) return value.toHexString();
  if (value instanceof Decimal128 || value instanceof RegExp) return value.toString();
  if (value instanceof Long && !(value instanceof Timestamp)) return value.toString();
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Binary) return Buffer.from(value.buffer.subarray(0, value.position)).toString('base64');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return value;
}
