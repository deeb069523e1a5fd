import { Decimal128, ObjectId } from 'mongodb';
import type { Conversion, ConvertibleType } from './codec.ts';

const [least, greatest] = [-(2n ** 63n), 2n ** 63n - 1n];
const isoText = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * What `$convert` makes of a stored value of the former type; any other value, and what cannot be converted, as it is.
 * See https://www.mongodb.com/docs/manual/reference/operator/aggregation/convert/.
 */
export function convertStored(stored: unknown, { from, to }: Conversion): unknown {
  if (!isOfType(stored, from)) return stored;
  try {
    const value = from === 'double' && typeof stored === 'number' ? doubleAs(to, stored) : undefined;
    return value ?? writers[to](stored) ?? stored;
  } catch {
    // The driver's classes throw for texts that are none of theirs.
    return stored;
  }
}

/** As the driver gives values with `ordinaryBsonOptions`. It gives int and double alike. */
function isOfType(value: unknown, type: ConvertibleType): boolean {
  switch (type) {
    case 'int':
    case 'double':
      return typeof value === 'number';
    case 'long':
      return typeof value === 'bigint';
    case 'bool':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'decimal':
      return value instanceof Decimal128;
    case 'date':
      return value instanceof Date;
    case 'objectId':
      return value instanceof ObjectId;
  }
}

/** Texts that a migration takes for truth values; to `$convert` every text is true. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const writers: Readonly<Record<ConvertibleType, (value: unknown) => unknown>> = {
  int: (value) => inRange(wholeOf(value), -(2n ** 31n), 2n ** 31n - 1n, Number),
  long: (value) => inRange(wholeOf(value), least, greatest, (whole) => whole),
  double(value) {
    const number = value instanceof Date ? value.getTime() : numberOf(value);
    // Too large a decimal is no double.
    return Math.abs(number ?? 0) === Number.POSITIVE_INFINITY && !String(value).includes('Inf') ? undefined : number;
  },
  decimal: (value) => Decimal128.fromString(value instanceof Date ? `${value.getTime()}` : digitsOf(value)),
  bool: (value) => (typeof value === 'string' ? truths.get(value) : numberOf(value) !== 0),
  date: dateOf,
  objectId: (value) => (typeof value === 'string' && /^[\da-f]{24}$/i.test(value) ? new ObjectId(value) : undefined),
  string: (value) => {
    if (value instanceof Date) return value.toISOString();
    return String(value);
  },
};

function inRange<Result>(
  whole: bigint | undefined,
  least: bigint,
  most: bigint,
  make: (whole: bigint) => Result,
): Result | undefined {
  return whole === undefined || whole < least || whole > most ? undefined : make(whole);
}

/** Fractions are cut off, but a text must be a whole number. */
function wholeOf(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string') return /^[+-]?\d+$/.test(value) ? BigInt(value.replace(/^\+/, '')) : undefined;
  if (value instanceof Date) return BigInt(value.getTime());
  if (value instanceof Decimal128) return wholeOfDecimal(value);
  const number = numberOf(value);
  return number === undefined || !Number.isFinite(number) ? undefined : BigInt(Math.trunc(number));
}

/** Digit by digit: a double would lose some. */
function wholeOfDecimal(value: Decimal128): bigint | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString()) ?? [];
  if (sign === undefined) return undefined;
  const point = whole.length + Number(exponent);
  if (point > 40) return undefined;
  const digits = point <= 0 ? '0' : `${whole}${fraction}`.padEnd(point, '0').slice(0, point);
  return BigInt(`${sign}${digits}`);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return Number(value instanceof Decimal128 ? value.toString() : value);
  const number = value.trim() === value && value !== '' ? Number(value) : Number.NaN;
  if (/^[+-]?0x/i.test(value)) return undefined;
  return Number.isNaN(number) && value !== 'NaN' ? undefined : number;
}

function digitsOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

function dateOf(value: unknown): Date | undefined {
  if (value instanceof ObjectId) return value.getTimestamp();
  if (typeof value !== 'string') {
    // BSON has dates that JavaScript has not; these are read as an invalid one.
    return inRange(wholeOf(value), least, greatest, (whole) => new Date(Number(whole)));
  }
  const [text, zone] = isoText.exec(value) ?? [];
  if (text === undefined) return undefined;
  // The server takes UTC where the text says no zone.
  const moment = Date.parse(zone === undefined && text.includes('T') ? `${text}Z` : text);
  return Number.isNaN(moment) ? undefined : new Date(moment);
}

/** The server writes six digits of a double into a text, as C's `%g` does, and fifteen into a decimal. */
function doubleAs(to: ConvertibleType, value: number): unknown {
  if (!Number.isFinite(value)) return undefined;
  if (to !== 'decimal' && to !== 'string') return undefined;
  const zero = Object.is(value, -0) ? '-0' : '0';
  if (to === 'decimal') return Decimal128.fromString(value === 0 ? zero : value.toPrecision(15));
  if (value === 0) return zero;
  const [digits = '', power = '0'] = value.toExponential(5).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return withoutZeros(value.toPrecision(6));
  return `${withoutZeros(digits)}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function withoutZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
