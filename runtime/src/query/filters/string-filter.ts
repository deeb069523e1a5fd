import type { BSONRegExp } from 'mongodb';
import type { OrderedCondition } from './ordered-filter.ts';
import type { PatternCondition } from './pattern-condition.ts';

/** Operators of strings. */
export interface StringCondition<T = string> extends OrderedCondition<T>, PatternCondition {
  readonly $in?: readonly (T | RegExp | BSONRegExp)[];
  readonly $nin?: readonly (T | RegExp | BSONRegExp)[];
  readonly $not?: StringCondition<T> | RegExp | BSONRegExp;
}

/**
 * What may be asked of a string: the string itself, a regular expression, a helper's condition, or operators.
 *
 * @example
 * db.Post.where({ title: startsWith('Es'), slug: /^[a-z]+$/, subtitle: { $ne: null } });
 */
export type StringFilter<T = string> = T | RegExp | BSONRegExp | StringCondition<T>;
