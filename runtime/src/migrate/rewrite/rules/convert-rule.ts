import type { BsonType, BsonTypes } from '../../steps/bson-type.ts';
import type { OnProblem } from '../../steps/edit.ts';
import { and, bind, choose, type Expression, isOf, not } from '../mql.ts';
import { parsePath } from '../path.ts';
import type { Rule } from '../rule.ts';
import { convertedValue } from './converted-value.ts';
import { pathFilter, rootsOf } from './filters.ts';

const numbers: readonly BsonTypes[] = ['int', 'long', 'double', 'decimal'];

/** Conversions whose reverse gives the same bytes. */
const exact: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'double', 'decimal', 'string'],
  long: ['decimal', 'string'],
  objectId: ['string'],
};

/**
 * Converts values of one BSON type to another, or by an expression to other values of the same type; what cannot be converted
 * stays as it is and is a problem.
 */
export function convertRule(path: string, from: BsonTypes, to: BsonTypes, on: OnProblem, using?: Expression): Rule {
  const place = parsePath(path);
  const converted = (value: Expression) =>
    using === undefined ? convertedValue(value, from, to) : { $let: { vars: { value }, in: using } };
  const needs = (value: Expression) =>
    from === to
      ? and(isOf(value, from), { $ne: [value, choose(isOf(value, from), converted(value), value)] })
      : isFrom(value, from, to);
  const isExact = using === undefined && exact[from]?.includes(to) === true;
  return {
    title: `${path} is converted from ${from} to ${to}`,
    place,
    filter: pathFilter(place, { $exists: true }),
    needs,
    change: (value) =>
      choose(
        needs(value),
        bind('converted', converted(value), (made) => choose(isTo(made, to), made, value)),
        value,
      ),
    problem: {
      of: (value) => and(needs(value), not(isTo(choose(needs(value), converted(value), value), to))),
      on,
      message: `${path} cannot be converted to ${to}`,
      onlyBefore: false,
    },
    ...(using !== undefined && {
      failure: { on, message: `${path} cannot be converted to ${to}: its expression fails` },
    }),
    ...(!isExact && { keeps: needs }),
    roots: rootsOf(place),
  };
}

/** Whether values of a type are what several types stand for: then nothing has to be converted back. */
export function isOneOf(type: BsonType, types: BsonTypes): boolean {
  return types === 'any' || type === types || (types === 'number' && numbers.includes(type));
}

function isFrom(value: Expression, from: BsonTypes, to: BsonTypes): Expression {
  if (from === 'any') return not(isOf(value, to, 'null', 'undefined', 'missing'));
  if (from === 'number') return isOf(value, ...numbers.filter((name) => name !== to));
  return isOf(value, from);
}

function isTo(value: Expression, to: BsonTypes): Expression {
  return to === 'number' ? isOf(value, ...numbers) : isOf(value, to);
}
