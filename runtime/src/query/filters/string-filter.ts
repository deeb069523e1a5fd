import type { BSONRegExp } from 'mongodb';
import type { OrderOperators } from './ordered-filter.ts';
import type { PatternCondition } from './pattern-condition.ts';
import type { ValueOperators } from './value-filter.ts';

/** Operators of strings. */
export interface StringCondition<T = string>
  extends ValueOperators<T, T | RegExp | BSONRegExp>,
    OrderOperators<T>,
    PatternCondition {
  readonly $not?: StringCondition<T> | RegExp | BSONRegExp;
}

/**
 * What may be asked of a string: the string itself, a regular expression, a helper's condition, or operators.
 *
 * @example
 * db.Post.where({ title: startsWith('Es'), slug: /^[a-z]+$/, subtitle: { $ne: null } });
 */
export type StringFilter<T = string> = T | RegExp | BSONRegExp | StringCondition<T>;
