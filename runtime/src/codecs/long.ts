import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;

/** A whole number of 64 bits: a `bigint`, stored as int64. Numbers are refused, since they may have lost digits. */
export function long(options: Range<bigint> = {}): Codec {
  return new LongCodec(options);
}

/** Whether a `bigint` fits into an int64; the driver would cut it. */
export function isInt64(value: bigint): boolean {
  return value >= least && value <= greatest;
}

class LongCodec extends ScalarCodec {
  readonly #range: Range<bigint>;

  constructor(range: Range<bigint>) {
    super('long', 'integer');
    this.#range = range;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.#check(stored, path, context) ? stored : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): bigint | undefined {
    if (typeof value !== 'bigint') return this.refuse(value, 'a bigint', path, context);
    if (isInt64(value)) return value;
    return report(context, path, value < 0n ? 'too-small' : 'too-large', 'Must be a whole number of 64 bits.');
  }

  override decode(stored: unknown): unknown {
    const value = copyStored(stored);
    if (typeof value !== 'number' || !Number.isInteger(value)) return value;
    const whole = BigInt(value);
    return isInt64(whole) ? whole : value;
  }

  #check(stored: bigint, path: string, context: EncodeContext): boolean {
    return checkRange(stored, this.#range, path, context);
  }
}
