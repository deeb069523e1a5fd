import { Binary, BSON } from 'mongodb';
import { type ExactDocument, type ExactValue, elementsOf, isSame, readValue, wrapped } from './exact-bson.ts';

/** Stands for a value that the driver could not write again as it is, and that stays as the server has it. */
const untouched = new Binary(crypto.getRandomValues(new Uint8Array(16)), Binary.SUBTYPE_USER_DEFINED);

/** Whether a value only stands for the one that the server has. */
export function isUntouched(value: ExactValue): boolean {
  return value instanceof Binary && isSame(value, untouched);
}

/**
 * Reads BSON of which only the fields in `touched` will be changed: others that could not be written again as they are have
 * a mark in their place. Undefined where one of `touched` could not, or where keys could not.
 */
export function readAround(bytes: Uint8Array, touched: ReadonlySet<string>): ExactDocument | undefined {
  const elements = elementsOf(bytes);
  const document = new Map<string, ExactValue>();
  for (const { name, type, value } of elements) {
    const isWhole = isWritable(type, value);
    if ((touched.has(name) && !isWhole) || name.includes('\u{FFFD}')) return undefined;
    document.set(name, isWhole ? readValue(type, value) : untouched);
  }
  return document.size === elements.length ? document : undefined;
}

function isWritable(type: number, value: Uint8Array): boolean {
  const bytes = wrapped(type, value);
  try {
    const again = BSON.serialize({ v: readValue(type, value) });
    return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
  } catch (error) {
    if (!(error instanceof BSON.BSONError)) throw error;
    return false;
  }
}
