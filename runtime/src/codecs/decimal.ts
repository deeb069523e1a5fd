import { Decimal128 } from 'mongodb';
import { asBson } from './bson-value.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { compareDecimals, countDigits, type DecimalNumber, readDecimal } from './decimal-number.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

const expected = 'a decimal number of at most 34 digits';

/** The rules of a decimal. Bounds are texts, so that they are exact. */
export interface DecimalOptions {
  /** Greatest number of digits, before and after the point together. */
  readonly precision?: number;
  /** Greatest number of digits after the point. */
  readonly scale?: number;
  readonly min?: string;
  readonly max?: string;
}

/**
 * An exact decimal number: a `Decimal128`, or its text on the way in. It is read and checked digit by digit, never by
 * way of a double, and never rounded; `NaN` and infinities are refused.
 */
export function decimal(options: DecimalOptions = {}): Codec {
  return new DecimalCodec(options);
}

class DecimalCodec extends ScalarCodec {
  override readonly normalizes = true;
  readonly #options: DecimalOptions;
  readonly #min: DecimalNumber | undefined;
  readonly #max: DecimalNumber | undefined;

  constructor(options: DecimalOptions) {
    super('decimal', 'number');
    this.#options = options;
    this.#min = options.min === undefined ? undefined : readDecimal(options.min);
    this.#max = options.max === undefined ? undefined : readDecimal(options.max);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.#check(stored, path, context) ? stored : undefined;
  }

  /** `NaN` and infinities too, as `Decimal128`: a filter may look for them. */
  override encodeOperand(value: unknown, path: string, context: EncodeContext): Decimal128 | undefined {
    return this.#read(value) ?? this.refuse(value, expected, path, context);
  }

  #check(stored: Decimal128, path: string, context: EncodeContext): boolean {
    const number = readDecimal(stored.toString());
    if (number === undefined) this.refuse(stored, expected, path, context);
    return number !== undefined && this.#checkDigits(number, path, context) && this.#checkBounds(number, path, context);
  }

  #read(value: unknown): Decimal128 | undefined {
    if (typeof value === 'string') return readDecimal(value) === undefined ? undefined : parse(value);
    const bson = asBson(value);
    return bson instanceof Decimal128 && bson.bytes instanceof Uint8Array && bson.bytes.length === 16
      ? bson
      : undefined;
  }

  #checkDigits(number: DecimalNumber, path: string, context: EncodeContext): boolean {
    const { precision = Number.POSITIVE_INFINITY, scale = Number.POSITIVE_INFINITY } = this.#options;
    if (precision === Number.POSITIVE_INFINITY && scale === Number.POSITIVE_INFINITY) return true;
    const { digits, fraction } = countDigits(number);
    if (fraction > scale) report(context, path, 'scale', `Must have at most ${scale} digits after the point.`);
    if (digits > precision) report(context, path, 'precision', `Must have at most ${precision} digits.`);
    return fraction <= scale && digits <= precision;
  }

  #checkBounds(number: DecimalNumber, path: string, context: EncodeContext): boolean {
    const isBelow = this.#min !== undefined && compareDecimals(number, this.#min) < 0;
    const isAbove = this.#max !== undefined && compareDecimals(number, this.#max) > 0;
    if (isBelow) report(context, path, 'too-small', `Must be at least ${this.#options.min}.`);
    if (isAbove) report(context, path, 'too-large', `Must be at most ${this.#options.max}.`);
    return !isBelow && !isAbove;
  }
}

function parse(text: string): Decimal128 | undefined {
  try {
    return Decimal128.fromString(text);
  } catch {
    return undefined;
  }
}
