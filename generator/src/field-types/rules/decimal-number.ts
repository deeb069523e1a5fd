/** A finite decimal number: `coefficient` times ten to the `exponent`. */
export interface DecimalNumber {
  /** As it was written. */
  readonly text: string;
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Reads a finite number that decimal128 holds without rounding (IEEE 754-2008: 34 digits, exponents -6176 to 6111). */
export function readDecimal(text: string): DecimalNumber | undefined {
  const match = text.length > LONGEST_TEXT ? null : /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  if (digits === '' || digits.replace(/^0+/, '').length > MOST_DIGITS) return undefined;
  const exponent = Number(power) - fraction.length;
  if (exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT) return undefined;
  return { text, coefficient: BigInt(`${sign === '-' ? '-' : ''}${digits}`), exponent };
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareDecimals(left: DecimalNumber, right: DecimalNumber): number {
  const exponent = Math.min(left.exponent, right.exponent);
  const difference =
    left.coefficient * 10n ** BigInt(left.exponent - exponent) -
    right.coefficient * 10n ** BigInt(right.exponent - exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const LONGEST_TEXT = 100;
const MOST_DIGITS = 34;
const LEAST_EXPONENT = -6176;
const GREATEST_EXPONENT = 6111;
