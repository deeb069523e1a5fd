import { BSON } from 'mongodb';
import { exactDocument } from './exact-document.ts';

/** What the driver cannot write as it was read. */
export const unwritableKinds =
  'a key twice, text that is not UTF-8, a date beyond those of JavaScript, or a type that MongoDB gave up';

/**
 * Whether the driver can write a document byte for byte.
 *
 * @param bytes a whole BSON document
 */
export function isWritable(bytes: Uint8Array): boolean {
  return Buffer.compare(BSON.serialize(exactDocument(bytes), { ignoreUndefined: false }), bytes) === 0;
}
