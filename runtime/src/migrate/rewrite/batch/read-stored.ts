import { BSON } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { idText } from '../../engine/run/id-text.ts';
import { type ExactDocument, readExact } from '../exact/exact-bson.ts';
import { readAround } from '../exact/untouched.ts';

/**
 * Reads a stored document. Throws `migrate/failed` for one that would not be written again byte for byte: the server holds
 * what old drivers wrote, and the driver of today cannot write all of it.
 * @param touched the only top-level fields that will be written, if not all: others stay as the server has them
 */
export function readStored(bytes: Uint8Array, touched?: ReadonlySet<string>): ExactDocument {
  try {
    const document = readExact(bytes);
    const again = BSON.serialize(document);
    if (again.length === bytes.length && again.every((byte, index) => byte === bytes[index])) return document;
  } catch (error) {
    if (!(error instanceof BSON.BSONError)) throw error;
  }
  const around = touched && readAround(bytes, touched);
  if (around !== undefined) return around;
  const { _id } = BSON.deserialize(bytes, { bsonRegExp: true, validation: { utf8: false } });
  throw unwritable(_id);
}

/** The error for a document that would have to be written whole, and cannot be. */
export function unwritable(_id: unknown): MigrationError {
  const message = `A document holds what cannot be written again as it is (_id ${idText(_id)})`;
  return new MigrationError('migrate/failed', message, {
    hint: 'It has the type undefined or DBPointer, a date out of range, a key twice, or text that is no UTF-8. Change it, then run the command again.',
  });
}
