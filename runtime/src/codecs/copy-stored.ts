import { Binary, Double, Int32, Long, Timestamp, UUID } from 'mongodb';
import { setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { readDate } from './read-date.ts';

/**
 * A value as the driver gives it, in objects and arrays of its own: how values of unexpected types, of unknown keys and
 * of `json` come to the row. What an encoder wrapped (`Double`, `Int32`, `Long`) comes out as the driver would read it.
 */
export function copyStored(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  if (Array.isArray(stored)) return stored.map(copyStored);
  if (isPlainObject(stored)) return copyDocument(stored);
  const moment = readDate(stored);
  if (moment !== undefined) return new Date(moment);
  return copyBson(stored);
}

function copyDocument(stored: Record<string, unknown>): Record<string, unknown> {
  const copy = {};
  for (const key of Object.keys(stored)) setOwn(copy, key, copyStored(stored[key]));
  return copy;
}

function copyBson(stored: object): unknown {
  if (stored instanceof Double || stored instanceof Int32) return stored.value;
  if (stored instanceof Binary) {
    const bytes = stored.buffer.slice(0, stored.position);
    return stored instanceof UUID ? new UUID(bytes) : new Binary(new Uint8Array(bytes), stored.sub_type);
  }
  if (stored instanceof Uint8Array) return new Binary(new Uint8Array(stored));
  // A timestamp is a kind of `Long` to the driver, and not a number to anybody.
  if (stored instanceof Long && !(stored instanceof Timestamp)) return stored.toBigInt();
  return stored;
}
