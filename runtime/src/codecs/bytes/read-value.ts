import { BSON } from 'mongodb';
import { ordinaryBsonOptions } from '../bson-options.ts';
import { readBool } from './read-bool.ts';
import { readDate } from './read-date.ts';
import { readObjectId } from './read-object-id.ts';
import { readString } from './read-string.ts';
import { valueEnd } from './value-end.ts';

/** The length of a document around one value under an empty key: length, type, the key's end, terminator. */
const FRAME = 7;
const VALUE_AT = 6;

/**
 * The value of this BSON type at `at`, exactly as the driver gives it under `ordinaryBsonOptions`.
 * The usual types are read here, the others by the driver itself.
 *
 * @param limit The position of the terminator of the document that holds it.
 */
export function readValue(type: number, bytes: Buffer, view: DataView, at: number, limit: number): unknown {
  switch (type) {
    case 0x01:
      return view.getFloat64(at, true);
    case 0x02:
      return readString(bytes, view, at, limit);
    case 0x07:
      return readObjectId(bytes, at);
    case 0x08:
      return readBool(bytes, at);
    case 0x09:
      return readDate(view, at);
    case 0x0a:
      return null;
    case 0x10:
      return view.getInt32(at, true);
    case 0x12:
      return view.getBigInt64(at, true);
    default:
      return readByDriver(type, bytes, at, valueEnd(type, bytes, view, at, limit));
  }
}

/** A copy, so that what the driver keeps views of is not the whole reply. */
function readByDriver(type: number, bytes: Buffer, at: number, end: number): unknown {
  const length = end - at + FRAME;
  const frame = Buffer.alloc(length);
  frame.writeInt32LE(length, 0);
  frame[4] = type;
  frame.set(bytes.subarray(at, end), VALUE_AT);
  return BSON.deserialize(frame, ordinaryBsonOptions)[''];
}
