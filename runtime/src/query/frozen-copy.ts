import { setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';

/** Copies plain objects and arrays, whatever deep, and freezes the copies; other values are taken as they are. */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => frozenCopy(item)));
  if (!isPlainObject(value)) return value;
  const copy = {};
  for (const key of Object.keys(value)) setOwn(copy, key, frozenCopy(value[key]));
  return Object.freeze(copy);
}
