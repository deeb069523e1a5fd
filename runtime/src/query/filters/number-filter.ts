import type { OrderedCondition } from './ordered-filter.ts';

/** Operators of numbers. */
export interface NumberCondition<T> extends OrderedCondition<T> {
  /** Divisor and remainder. */
  readonly $mod?: readonly [divisor: number | bigint, remainder: number | bigint];
  readonly $not?: NumberCondition<T>;
}

/** What may be asked of a number that need not be whole. */
export type NumberFilter<T> = T | NumberCondition<T>;
