import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

const least = -(2 ** 31);
const greatest = 2 ** 31 - 1;

/** A whole number of 32 bits: a `number`, stored as int32. `-0` is stored as `0`. */
export function int(options: Range<number> = {}): Codec {
  return new IntCodec(options);
}

class IntCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<number>) {
    super('int', 'integer');
    this.#range = range;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.refuse(value, 'a whole number', path, context);
    }
    if (value < least || value > greatest) {
      return report(context, path, value < 0 ? 'too-small' : 'too-large', 'Must be a whole number of 32 bits.');
    }
    // The driver stores -0 as a double.
    return checkRange(value, this.#range, path, context) ? value + 0 : undefined;
  }

  /** Any number but `NaN`: `words > 1.5` has an answer. */
  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'number' || Number.isNaN(value)) return this.refuse(value, 'a number', path, context);
    return value;
  }

  override decode(stored: unknown): unknown {
    return typeof stored === 'number' ? stored : decodeNumber(stored);
  }
}

/** A stored number as a JavaScript number where that is exact; everything else as the driver gives it. */
export function decodeNumber(stored: unknown): unknown {
  const value = copyStored(stored);
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
