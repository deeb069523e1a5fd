import type { FillValue, OnProblem } from '../../steps/edit.ts';
import { and, choose, constant, type Expression, isOf, not, or } from '../mql.ts';
import { parsePath } from '../path.ts';
import type { Rule } from '../rule.ts';
import { fillExpression, generatedOf } from './fill-rule.ts';
import { pathFilter, rootsOf } from './filters.ts';

/** Replaces strings. `merges`: what comes out may also have been there before, so that the way back is not known. */
export function mapRule(path: string, values: Readonly<Record<string, string>>, merges: boolean): Rule {
  const place = parsePath(path);
  const entries = Object.entries(values).filter(([source, target]) => source !== target);
  const isOneOf = (value: Expression, texts: readonly string[]) =>
    and(isOf(value, 'string'), { $in: [value, constant(texts)] });
  const sources = entries.map(([source]) => source);
  const targets = entries.map(([, target]) => target);
  const targetOf = (value: Expression) => ({
    $arrayElemAt: [constant(targets), { $indexOfArray: [constant(sources), value] }],
  });
  return {
    title: `values of ${path} are replaced`,
    place,
    filter: pathFilter(place, { $exists: true }),
    needs: (value) => isOneOf(value, sources),
    change: (value) => choose(isOneOf(value, sources), targetOf(value), value),
    ...(merges && { keeps: (value: Expression) => isOneOf(value, sources) }),
    roots: rootsOf(place),
  };
}

/** Replaces null, or takes it away. */
export function nullRule(path: string, by: FillValue | 'missing'): Rule {
  const place = parsePath(path);
  const needs = (value: Expression) => isOf(value, 'null');
  const filter = pathFilter(place, { $exists: true });
  const isGone = by === 'missing';
  return {
    title: isGone ? `${path} is taken away where it is null` : `null in ${path} is replaced`,
    place,
    filter,
    needs,
    change: (value, given) => choose(needs(value), isGone ? '$$REMOVE' : fillExpression(by, given), value),
    keeps: needs,
    roots: rootsOf(place),
    ...(isGone ? { drops: needs } : generatedOf(by)),
  };
}

/** Makes a value an array of that one value. Null and arrays stay. */
export function wrapRule(path: string): Rule {
  const place = parsePath(path);
  const needs = (value: Expression) => not(isOf(value, 'array', 'null', 'undefined', 'missing'));
  return {
    title: `${path} becomes an array of one`,
    place,
    filter: pathFilter(place, { $exists: true }),
    needs,
    change: (value) => choose(needs(value), [value], value),
    roots: rootsOf(place),
  };
}

/** Makes an array of one item that item. */
export function unwrapRule(path: string, on: OnProblem): Rule {
  const place = parsePath(path);
  const first = (value: Expression) => ({ $arrayElemAt: [value, 0] });
  const isArray = (value: Expression) => isOf(value, 'array');
  const size = (value: Expression) => choose(isArray(value), { $size: value }, -1);
  const isEmpty = (value: Expression) => ({ $eq: [size(value), 0] });
  // An array in an array would be unwrapped again by the next run.
  const fits = (value: Expression) =>
    and({ $eq: [size(value), 1] }, choose(isArray(value), not(isOf(first(value), 'array')), false));
  return {
    title: `${path} becomes the one item of the array`,
    place,
    filter: pathFilter(place, { $exists: true }),
    needs: isArray,
    change: (value) => choose(isEmpty(value), '$$REMOVE', choose(fits(value), first(value), value)),
    drops: isEmpty,
    problem: {
      of: (value) => and(isArray(value), not(or(isEmpty(value), fits(value)))),
      on,
      message: `${path} holds an array of more than one item`,
      onlyBefore: false,
    },
    keeps: (value) => choose(isArray(value), or(isEmpty(value), isOf(first(value), 'null')), false),
    roots: rootsOf(place),
  };
}
