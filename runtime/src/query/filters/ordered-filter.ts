import type { ValueOperators } from './value-filter.ts';

/** Operators of values that have an order; `$not` comes with each type's own operators. */
export interface OrderOperators<T> {
  readonly $gt?: NonNullable<T>;
  readonly $gte?: NonNullable<T>;
  readonly $lt?: NonNullable<T>;
  readonly $lte?: NonNullable<T>;
}

/** Operators of values that have an order and nothing more. */
export interface OrderedCondition<T> extends ValueOperators<T>, OrderOperators<T> {
  readonly $not?: OrderedCondition<T>;
}

/** What may be asked of a field whose values have an order, such as a date. */
export type OrderedFilter<T> = T | OrderedCondition<T>;
