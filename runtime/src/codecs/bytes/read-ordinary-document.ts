import { BSON } from 'mongodb';
import { ordinaryBsonOptions } from '../bson-options.ts';
import { decodeDocument } from '../decode-document.ts';
import type { Shape } from '../shape.ts';

/**
 * Reads a document the ordinary way, by the driver and the codecs, into a row that has no fields yet. For documents
 * that no compiled reader was made for.
 *
 * @param end The position of the document's terminator.
 */
export function readOrdinaryDocument(shape: Shape, row: object, bytes: Buffer, start: number, end: number): void {
  // A copy, so that what the driver keeps views of is not the whole reply.
  const document = Buffer.from(bytes.subarray(start, end + 1));
  decodeDocument(shape, BSON.deserialize(document, ordinaryBsonOptions), row);
}
