import type { ValueCondition } from './value-filter.ts';

/** Operators of values that have an order. */
export interface OrderedCondition<T> extends ValueCondition<T> {
  readonly $gt?: NonNullable<T>;
  readonly $gte?: NonNullable<T>;
  readonly $lt?: NonNullable<T>;
  readonly $lte?: NonNullable<T>;
  readonly $not?: OrderedCondition<T>;
}

/** What may be asked of a field whose values have an order, such as a date. */
export type OrderedFilter<T> = T | OrderedCondition<T>;
