import { Binary, BSONRegExp, Code, DBRef } from 'mongodb';
import { asBson, type BsonObject } from './bson-value.ts';
import type { EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { isInt64 } from './long.ts';
import { enter, leave, mostItems } from './nesting.ts';
import { setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { locateProblems, report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { encodeRegex } from './regex.ts';
import { isWellFormed } from './well-formed.ts';

/** Says what is wrong with a key, if anything; completes "Must not …". */
export type KeyRule = (key: string) => string | undefined;

/** Keys that no document may have: BSON ends keys at NUL, and the driver takes `_bsontype` for the mark of its classes. */
export function unstorableKey(key: string): string | undefined {
  if (key.includes('\0') || !isWellFormed(key)) return 'have a NUL character or half of a surrogate pair in a key';
  return key === '_bsontype' ? 'have the key _bsontype' : undefined;
}

/**
 * Encodes any value that BSON has, in a copy of its own: what `json` holds, and what stands under keys that the model
 * does not know. Functions, symbols, `undefined` and instances of classes that are not BSON's are refused.
 */
export function encodeAny(
  value: unknown,
  path: string,
  context: EncodeContext,
  keyRule: KeyRule = unstorableKey,
): unknown {
  switch (typeof value) {
    case 'string':
      if (isWellFormed(value)) return value;
      return report(context, path, 'surrogate', 'Must not have half of a surrogate pair.');
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      if (isInt64(value)) return value;
      return report(context, path, value < 0n ? 'too-small' : 'too-large', 'Must be a whole number of 64 bits.');
    case 'object':
      return value === null ? null : encodeObject(value, path, context, keyRule);
    default:
      return refuse(path, context);
  }
}

function refuse(path: string, context: EncodeContext): undefined {
  return report(context, path, 'type', 'Must be a value that BSON has.');
}

function encodeObject(value: object, path: string, context: EncodeContext, keyRule: KeyRule): unknown {
  if (Array.isArray(value) || isPlainObject(value)) {
    if (!enter(value, path, context)) return undefined;
    const before = context.problems.length;
    const encoded = Array.isArray(value)
      ? encodeItems(value, path, context, keyRule)
      : encodeKeys(value, path, context, keyRule);
    leave(context);
    return context.problems.length === before ? encoded : undefined;
  }
  const moment = readDate(value);
  if (moment !== undefined) {
    if (!Number.isNaN(moment)) return new Date(moment);
    return report(context, path, 'invalid-date', 'Must be a moment.');
  }
  if (value instanceof Uint8Array) return new Binary(new Uint8Array(value));
  if (value instanceof RegExp || value instanceof BSONRegExp) return encodeRegex(value, path, context);
  const bson = asBson(value);
  return bson === undefined ? refuse(path, context) : encodeBson(bson, path, context, keyRule);
}

function encodeItems(
  items: readonly unknown[],
  path: string,
  context: EncodeContext,
  keyRule: KeyRule,
): unknown[] | undefined {
  const { length } = items;
  if (length > mostItems) return report(context, path, 'too-many-items', `Must have at most ${mostItems} items.`);
  const { problems } = context;
  const encoded: unknown[] = [];
  for (let index = 0; index < length; index++) {
    const before = problems.length;
    encoded.push(encodeAny(items[index], '', context, keyRule));
    if (problems.length !== before) locateProblems(context, before, path, index);
  }
  return encoded;
}

function encodeKeys(source: Record<string, unknown>, path: string, context: EncodeContext, keyRule: KeyRule): object {
  const { problems } = context;
  const encoded = {};
  for (const key of Object.keys(source)) {
    const mistake = keyRule(key);
    if (mistake !== undefined) {
      report(context, path, 'key', `Must not ${mistake}.`);
      continue;
    }
    const before = problems.length;
    setOwn(encoded, key, encodeAny(source[key], '', context, keyRule));
    if (problems.length !== before) locateProblems(context, before, path, key);
  }
  return encoded;
}

/** Copies what can be changed; the documents inside of `Code` and `DBRef` are checked like any other. */
function encodeBson(value: BsonObject, path: string, context: EncodeContext, keyRule: KeyRule): unknown {
  if (value instanceof Binary) return copyStored(value);
  if (value instanceof Code && value.scope !== null) {
    const scope = encodeAny(value.scope, path, context, keyRule);
    return isPlainObject(scope) ? new Code(value.code, scope) : undefined;
  }
  if (value instanceof DBRef) {
    const parts = encodeAny({ id: value.oid, fields: value.fields }, path, context, keyRule);
    return parts === undefined ? undefined : value;
  }
  return value;
}
