import { Double } from 'mongodb';
import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { decodeNumber } from './int.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/**
 * A floating point number of 64 bits: a `number`, stored as double even when it is whole. Infinities are values that
 * MongoDB sorts and compares; `NaN` is the mark of a failed calculation, equals itself there and sorts before all
 * numbers, and so it is refused (a filter may look for it).
 */
export function double(options: Range<number> = {}): Codec {
  return new DoubleCodec(options);
}

class DoubleCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<number>) {
    super('double', 'number');
    this.#range = range;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.#check(stored, path, context) ? stored : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Double | undefined {
    return typeof value === 'number' ? new Double(value) : this.refuse(value, 'a number', path, context);
  }

  override decode(stored: unknown): unknown {
    return typeof stored === 'number' ? stored : decodeNumber(stored);
  }

  #check({ value }: Double, path: string, context: EncodeContext): boolean {
    if (Number.isNaN(value)) report(context, path, 'nan', 'Must not be NaN.');
    return !Number.isNaN(value) && checkRange(value, this.#range, path, context);
  }
}
