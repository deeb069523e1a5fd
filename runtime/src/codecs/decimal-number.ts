/** A finite decimal number: `coefficient` times ten to the `exponent`. */
export interface DecimalNumber {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const longestText = 100;
const mostDigits = 34;
const leastExponent = -6176;
const greatestExponent = 6111;

/** Reads a finite number that decimal128 holds without rounding (IEEE 754-2008: 34 digits, exponents -6176 to 6111). */
export function readDecimal(text: string): DecimalNumber | undefined {
  const match = text.length > longestText ? null : /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  if (digits === '' || digits.replace(/^0+/, '').length > mostDigits) return undefined;
  const exponent = Number(power) - fraction.length;
  if (exponent < leastExponent || exponent > greatestExponent) return undefined;
  return { coefficient: BigInt(`${sign === '-' ? '-' : ''}${digits}`), exponent };
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareDecimals(left: DecimalNumber, right: DecimalNumber): number {
  const exponent = Math.min(left.exponent, right.exponent);
  const difference =
    left.coefficient * 10n ** BigInt(left.exponent - exponent) -
    right.coefficient * 10n ** BigInt(right.exponent - exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Digits in all and after the point, as the number is written: `1.50` has three and two. */
export function countDigits({ coefficient, exponent }: DecimalNumber): { digits: number; fraction: number } {
  const fraction = Math.max(0, -exponent);
  const written = String(coefficient).replace('-', '').length + Math.max(0, exponent);
  return { digits: Math.max(written, fraction), fraction };
}
