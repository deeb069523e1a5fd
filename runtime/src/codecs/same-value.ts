import { Binary, BSON, Code, DBRef, Decimal128, ObjectId } from 'mongodb';
import { asBson } from './bson-value.ts';
import { getOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { readDate } from './read-date.ts';

/**
 * Whether two values are the same: scalars by type and bits (`1.0` and `1.00` are different decimals, `-0` is not `0`,
 * `NaN` is `NaN`), arrays item by item, documents key by key in any order, where an undefined key is a missing one.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) return Array.isArray(right) && sameItems(left, right);
  if (isPlainObject(left)) return isPlainObject(right) && sameKeys(left, right);
  const moment = readDate(left);
  if (moment !== undefined) return Object.is(moment, readDate(right));
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  return sameInstance(left, right);
}

/** `sameValue` for lists whose items are compared by `same`. */
export function sameItems(left: readonly unknown[], right: readonly unknown[], same = sameValue): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (!same(left[index], right[index])) return false;
  return true;
}

function sameKeys(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  for (const key of Object.keys(left)) if (!sameValue(left[key], getOwn(right, key))) return false;
  for (const key of Object.keys(right)) {
    if (!Object.hasOwn(left, key) && right[key] !== undefined) return false;
  }
  return true;
}

function sameInstance(left: object, right: object): boolean {
  if (left instanceof ObjectId && right instanceof ObjectId) return left.equals(right);
  if (left instanceof Decimal128 && right instanceof Decimal128) return sameBytes(left.bytes, right.bytes);
  if (left instanceof Uint8Array && right instanceof Uint8Array) return sameBytes(left, right);
  if (left instanceof Binary && right instanceof Binary) return sameBinary(left, right);
  if (left instanceof DBRef && right instanceof DBRef) return sameValue(left.toJSON(), right.toJSON());
  if (left instanceof Code && right instanceof Code) {
    return left.code === right.code && sameValue(left.scope, right.scope);
  }
  // Regular expressions and the classes of Temporal: their text says all.
  const tag = Object.prototype.toString.call(left);
  if (left instanceof RegExp || tag.startsWith('[object Temporal.')) return String(left) === String(right);
  return asBson(left) === left && sameBytes(BSON.serialize({ left }), BSON.serialize({ left: right }));
}

function sameBinary(left: Binary, right: Binary): boolean {
  return (
    left.sub_type === right.sub_type &&
    sameBytes(left.buffer.subarray(0, left.position), right.buffer.subarray(0, right.position))
  );
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
