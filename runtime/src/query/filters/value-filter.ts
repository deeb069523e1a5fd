import type { BsonTypeName } from './bson-type-name.ts';

/** Operators that values of every type have; `$not` comes with each type's own operators. `$in` takes `Member`s. */
export interface ValueOperators<T, Member = T> {
  readonly $eq?: T;
  readonly $ne?: T;
  readonly $in?: readonly Member[];
  readonly $nin?: readonly Member[];
  /** Whether the field is there at all; a field that is `null` is there. */
  readonly $exists?: boolean;
  readonly $type?: BsonTypeName | readonly BsonTypeName[];
}

/** Operators of values that have equality only. */
export interface ValueCondition<T> extends ValueOperators<T> {
  readonly $not?: ValueCondition<T>;
}

/**
 * What may be asked of a field that has equality only: the value itself, or operators.
 *
 * A value that comes from a request and is not known to be a scalar belongs behind `$eq`: `{ name: { $eq: input } }`
 * refuses an object, whereas `{ name: input }` must read `{ $gt: '' }` as the operator that it is.
 */
export type ValueFilter<T> = T | ValueCondition<T>;
