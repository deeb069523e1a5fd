import { keyEnd } from './key-end.ts';
import { MalformedBytesError } from './malformed-bytes-error.ts';

/**
 * Where the value of this BSON type at `at` ends. Looks at lengths alone, not at what is inside.
 *
 * @param limit The position of the terminator of the document that holds it.
 * @throws MalformedBytesError when the type is unknown or the value goes beyond `limit`.
 */
export function valueEnd(type: number, bytes: Uint8Array, view: DataView, at: number, limit: number): number {
  const end = at + valueLength(type, bytes, view, at, limit);
  if (end < at || end > limit) throw new MalformedBytesError('a value goes beyond its document', at);
  return end;
}

/** The types are those of https://bsonspec.org/spec.html, in its order where they share a length. */
function valueLength(type: number, bytes: Uint8Array, view: DataView, at: number, limit: number): number {
  switch (type) {
    case 0x06: // undefined
    case 0x0a: // null
    case 0x7f: // max key
    case 0xff: // min key
      return 0;
    case 0x08: // boolean
      return 1;
    case 0x10: // int32
      return 4;
    case 0x01: // double
    case 0x09: // date
    case 0x11: // timestamp
    case 0x12: // int64
      return 8;
    case 0x07: // ObjectId
      return 12;
    case 0x13: // decimal128
      return 16;
    case 0x0b: // regular expression: pattern and flags
      return keyEnd(bytes, keyEnd(bytes, at, limit) + 1, limit) + 1 - at;
    default:
      return prefixedLength(type, view, at, limit);
  }
}

function prefixedLength(type: number, view: DataView, at: number, limit: number): number {
  if (at + 4 > limit) throw new MalformedBytesError('a value goes beyond its document', at);
  const length = view.getInt32(at, true);
  if (length < 0) throw new MalformedBytesError('a value has a negative length', at);
  switch (type) {
    case 0x03: // document
    case 0x04: // array
    case 0x0f: // code with scope
      return length;
    case 0x02: // string
    case 0x0d: // code
    case 0x0e: // symbol
      return 4 + length;
    case 0x05: // binary: length, subtype
      return 5 + length;
    case 0x0c: // pointer to another document: name, ObjectId
      return 4 + length + 12;
    default:
      throw new MalformedBytesError('a value has an unknown type', at);
  }
}
