import { Decimal128, Double } from 'mongodb';
import { bind, choose, constant, type Expression } from '../mql.ts';

/**
 * The shortest text of decimal digits that is the same double again, such as `0.1` or `1E+22`; null where there is none. The
 * server's own conversions keep 6 digits (`$toString`) or 15 (`$toDecimal`) of a double's 17.
 */
export function doubleText(double: Expression): Expression {
  return bind('decimal', shortestDecimal(double), (decimal) =>
    bind('text', { $toString: decimal }, (text) =>
      bind('parts', { $split: [text, 'E'] }, (parts) => {
        const digits = withoutZeros({ $first: parts });
        const isPower = { $eq: [{ $size: parts }, 2] };
        return choose(isNull(parts), null, choose(isPower, { $concat: [digits, 'E', { $last: parts }] }, digits));
      }),
    ),
  );
}

/** Tries 15, 16 and 17 digits. Close to the ends of a double's range the server can do less, and there are none. */
function shortestDecimal(double: Expression): Expression {
  return bind('rough', converted(double, 'decimal'), (rough) =>
    choose(
      isSame(rough, double),
      rough,
      bind('whole', exactDecimal(double), (whole) =>
        bind('power', { $floor: { $log10: { $abs: rough } } }, (power) =>
          [16, 17].reduceRight<Expression>(
            (otherwise, digits) =>
              bind('rounded', rounded(whole, power, digits), (short) =>
                choose(isSame(short, double), short, otherwise),
              ),
            null,
          ),
        ),
      ),
    ),
  );
}

/** The value to 34 digits: made a whole number by a power of two, which changes no bit of it. */
function exactDecimal(double: Expression): Expression {
  return bind('shift', { $subtract: [54, { $floor: { $log: [{ $abs: double }, 2] } }] }, (shift) => {
    const whole = { $multiply: [double, { $pow: [constant(new Double(2)), shift] }] };
    // The server takes a decimal to the power of 0 for 0.
    const scale = choose({ $eq: [shift, 0] }, 1, { $pow: [constant(Decimal128.fromString('2')), shift] });
    return { $divide: [{ $toDecimal: converted(whole, 'long') }, scale] };
  });
}

/**
 * Rounds a decimal by adding so large a number, and taking it away again, that the last of the sum's 34 digits is the last
 * wanted.
 *
 * @param power the power of ten of the decimal's first digit
 */
function rounded(decimal: Expression, power: Expression, digits: number): Expression {
  const exponent = { $toString: { $toInt: { $add: [power, 34 - digits] } } };
  return bind('large', { $toDecimal: { $concat: ['5E', exponent] } }, (large) => ({
    $subtract: [{ $add: [large, decimal] }, large],
  }));
}

function isSame(decimal: Expression, double: Expression): Expression {
  return { $eq: [converted(decimal, 'double'), double] };
}

function isNull(value: Expression): Expression {
  return { $eq: [value, null] };
}

function converted(input: Expression, to: string): Expression {
  return { $convert: { input, to, onError: null, onNull: null } };
}

function withoutZeros(digits: Expression): Expression {
  const trimmed = { $rtrim: { input: { $rtrim: { input: digits, chars: '0' } }, chars: '.' } };
  return choose({ $eq: [{ $size: { $split: [digits, '.'] } }, 2] }, trimmed, digits);
}
