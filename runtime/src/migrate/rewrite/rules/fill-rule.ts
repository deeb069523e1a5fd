import { BSON } from 'mongodb';
import type { FillValue } from '../../steps/edit.ts';
import { and, choose, constant, type Expression, getKey, isOf, isThere, not, setKey } from '../mql.ts';
import { holderOf } from '../path.ts';
import type { Rule } from '../rule.ts';
import { missingFilter, pathFilter, rootsOf } from './filters.ts';

/** What a place is filled with. */
export function fillExpression(value: FillValue, given: Expression): Expression {
  if ('constant' in value) return constant(BSON.EJSON.deserialize({ v: value.constant }, { relaxed: false }).v);
  return 'generated' in value && value.generated === 'now' ? '$$NOW' : given;
}

/** What the engine has to generate for a fill, if anything. */
export function generatedOf(value: FillValue): Pick<Rule, 'generated' | 'isVolatile'> {
  if ('constant' in value) return {};
  if ('sequence' in value) return { generated: { kind: 'sequence', name: value.sequence }, isVolatile: true };
  return value.generated === 'now' ? { isVolatile: true } : { generated: { kind: value.generated }, isVolatile: true };
}

/** How a field is filled. */
interface Filling extends Pick<Rule, 'failure' | 'generated' | 'isVolatile' | 'readsOriginal'> {
  /** Whether the field was one before: what was filled can be told from what was there only by what is kept. */
  readonly isKnown: boolean;
}

/** Fills a field where it is missing in an object. `fill` gives the value. */
export function fillRule(
  path: string,
  title: string,
  fill: (given: Expression) => Expression,
  { isKnown, ...more }: Filling,
): Rule {
  const { place, key } = holderOf(path);
  const whole = [...place, { kind: 'key', key } as const];
  const needs = (holder: Expression) => and(isOf(holder, 'object'), not(isThere(getKey(holder, key))));
  return {
    title,
    place,
    filter: missingFilter(place, key),
    needs,
    change: (holder, given) => choose(needs(holder), setKey(holder, key, fill(given)), holder),
    roots: rootsOf(whole),
    makes: path,
    ...(isKnown && { keeps: needs }),
    ...more,
  };
}

/** Takes a field away. */
export function removeRule(path: string): Rule {
  const { place, key } = holderOf(path);
  const whole = [...place, { kind: 'key', key } as const];
  const needs = (holder: Expression) => isThere(getKey(holder, key));
  const filter = pathFilter(whole, { $exists: true });
  return {
    title: `${path} is taken away`,
    place,
    filter,
    needs,
    change: (holder) => choose(needs(holder), setKey(holder, key, '$$REMOVE'), holder),
    keeps: needs,
    roots: rootsOf(whole),
  };
}
