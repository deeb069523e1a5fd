import type { OnProblem } from '../../steps/edit.ts';
import { and, bind, choose, constant, type Expression, isOf, not } from '../mql.ts';
import { parsePath } from '../path.ts';
import type { Rule } from '../rule.ts';
import { pathFilter, rootsOf } from './filters.ts';

const numbers = ['int', 'long', 'double', 'decimal'];

/** Conversions whose reverse gives the same bytes. */
const exact: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'double', 'decimal', 'string'],
  long: ['decimal', 'string'],
  objectId: ['string'],
};

/** Converts values of one BSON type to another; what cannot be converted stays as it is and is a problem. */
export function convertRule(path: string, from: string, to: string, on: OnProblem, using?: Expression): Rule {
  const place = parsePath(path);
  const needs = (value: Expression) => isFrom(value, from, to);
  const converted = (value: Expression) =>
    using === undefined
      ? { $convert: { input: value, to: constant(to), onError: null, onNull: null } }
      : { $let: { vars: { value }, in: using } };
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

function isFrom(value: Expression, from: string, to: string): Expression {
  if (from === 'any') return not(isOf(value, to, 'null', 'undefined', 'missing'));
  if (from === 'number') return isOf(value, ...numbers.filter((name) => name !== to));
  return isOf(value, from);
}

function isTo(value: Expression, to: string): Expression {
  return to === 'any' ? not(isOf(value, 'null', 'missing')) : isOf(value, to);
}
