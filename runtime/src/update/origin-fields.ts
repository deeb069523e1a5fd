import { decodeDocument } from '../codecs/decode-document.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import type { Origin } from '../model/row.ts';

/** The fields that a row had when it was last read or written. */
export function originFields({ shape, decode }: ModelDescriptor, origin: Origin): object {
  const fields = {};
  if (origin instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = origin;
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    decode(fields, bytes, new DataView(buffer, byteOffset, byteLength), 0);
  } else decodeDocument(shape, origin, fields);
  return fields;
}
