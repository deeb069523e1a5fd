import { BSON } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { type ExactDocument, readExact } from '../exact/exact-bson.ts';

/**
 * Reads a stored document. Throws `migrate/failed` for one that would not be written again byte for byte: the server holds
 * what old drivers wrote, and the driver of today cannot write all of it.
 */
export function readStored(bytes: Uint8Array): ExactDocument {
  try {
    const document = readExact(bytes);
    const again = BSON.serialize(document);
    if (again.length === bytes.length && again.every((byte, index) => byte === bytes[index])) return document;
  } catch (error) {
    if (!(error instanceof BSON.BSONError)) throw error;
  }
  const { _id } = BSON.deserialize(bytes, { bsonRegExp: true, validation: { utf8: false } });
  const id = BSON.EJSON.stringify({ _id }, { relaxed: true });
  throw new MigrationError('migrate/failed', `A document holds what cannot be written again as it is (${id})`, {
    hint: 'It has the type undefined or DBPointer, a date out of range, a key twice, or text that is no UTF-8. Change it, then run the command again.',
  });
}
