import { and, bind, choose, type Expression, isOf } from '../mql.ts';
import { doubleText } from './double-text.ts';

/** How values of some BSON types become another where `$convert` would change them without a word. */
interface Careful {
  readonly from: readonly string[];
  /** The converted value; null where there is no like. */
  readonly convert: (value: Expression) => Expression;
}

const wholeNumbers = { from: ['double', 'decimal'] };

/** By the type that values become. Source: measured on MongoDB 6.0. */
const careful: Readonly<Record<string, readonly Careful[]>> = {
  string: [
    { from: ['double'], convert: doubleText },
    // The server fails on other years, whatever `onError` says.
    { from: ['date'], convert: (value) => within(value, firstDay, lastMoment, plain(value, 'string')) },
  ],
  decimal: [{ from: ['double'], convert: (value) => plain(doubleText(value), 'decimal') }],
  double: [{ from: ['long', 'decimal', 'string'], convert: doubleOfSameDigits }],
  int: [{ ...wholeNumbers, convert: (value) => sameNumber(value, plain(value, 'int')) }],
  long: [{ ...wholeNumbers, convert: (value) => sameNumber(value, plain(value, 'long')) }],
  bool: [
    {
      from: ['int', 'long', 'double', 'decimal'],
      convert: (value) => choose({ $in: [value, [0, 1]] }, plain(value, 'bool'), null),
    },
    {
      from: ['string'],
      convert: (value) => choose({ $in: [value, ['true', 'false']] }, { $eq: [value, 'true'] }, null),
    },
    { from: ['bool'], convert: (value) => value },
  ],
  date: [
    {
      from: ['long', 'double', 'decimal'],
      convert: (value) => within(value, -farthestDate, farthestDate, sameNumber(value, plain(value, 'date'))),
    },
  ],
};

const firstDay = new Date('0000-01-01T00:00:00.000Z');
const lastMoment = new Date('9999-12-31T23:59:59.999Z');
/** Milliseconds. Source: ECMAScript, "Time Values and Time Range". */
const farthestDate = 8.64e15;

/**
 * A value as another BSON type, where it has a like of it: no digit of a number is lost, no fraction, nothing but 0, 1, and
 * the texts `true` and `false` is a truth value, no date is beyond those of JavaScript. Null where it has none.
 *
 * @param from the value's type, or `number` or `any`
 */
export function convertedValue(value: Expression, from: string, to: string): Expression {
  const rules = careful[to] ?? [];
  const known = rules.find((rule) => rule.from.includes(from));
  if (known !== undefined) return known.convert(value);
  // The server makes `true` of whatever is no number. Which number a value is to become, nobody said.
  const others = to === 'bool' || to === 'number' ? null : plain(value, to);
  if (from !== 'number' && from !== 'any') return others;
  return rules.reduce((otherwise, rule) => choose(isOf(value, ...rule.from), rule.convert(value), otherwise), others);
}

function plain(input: Expression, to: string): Expression {
  return { $convert: { input, to, onError: null, onNull: null } };
}

function within(value: Expression, least: unknown, most: unknown, then: Expression): Expression {
  return choose(and({ $gte: [value, least] }, { $lte: [value, most] }), then, null);
}

function sameNumber(value: Expression, converted: Expression): Expression {
  return bind('made', converted, (made) =>
    choose({ $eq: [choose(isOf(made, 'date'), { $toLong: made }, made), value] }, made, null),
  );
}

function doubleOfSameDigits(value: Expression): Expression {
  return bind('double', plain(value, 'double'), (double) =>
    choose({ $eq: [plain(doubleText(double), 'decimal'), plain(value, 'decimal')] }, double, null),
  );
}
