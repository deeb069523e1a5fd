import type { Codec, EncodeContext } from './codec.ts';
import { decodeNumber } from './int.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** A number of bytes: a `number`, stored as int64 as GridFS does, since files can be larger than an int32 says. */
export function fileLength(): Codec {
  return new FileLengthCodec('int', 'integer');
}

class FileLengthCodec extends ScalarCodec {
  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      return this.refuse(value, 'a whole number', path, context);
    }
    return value < 0 ? report(context, path, 'too-small', 'Must be at least 0.') : BigInt(value);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'number' || Number.isNaN(value)) return this.refuse(value, 'a number', path, context);
    return value;
  }

  override decode(stored: unknown): unknown {
    return decodeNumber(stored);
  }
}
