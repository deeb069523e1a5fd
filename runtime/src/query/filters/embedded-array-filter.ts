import type { BsonTypeName } from './bson-type-name.ts';

/** Operators of arrays of embedded values. `Filter` is a filter on one of them, with paths from there. */
export interface EmbeddedArrayCondition<Input, Filter> {
  readonly $eq?: Input | readonly Input[];
  readonly $ne?: Input | readonly Input[];
  readonly $in?: readonly (Input | readonly Input[])[];
  readonly $nin?: readonly (Input | readonly Input[])[];
  readonly $exists?: boolean;
  readonly $type?: BsonTypeName | readonly BsonTypeName[];
  readonly $all?: readonly (Input | { readonly $elemMatch: Filter })[];
  /** One item meets all of this. */
  readonly $elemMatch?: Filter;
  readonly $size?: number;
  readonly $not?: EmbeddedArrayCondition<Input, Filter>;
}

/** What may be asked of an array of embedded values: an exact item, the exact array, or operators. */
export type EmbeddedArrayFilter<Input, Filter> = Input | readonly Input[] | EmbeddedArrayCondition<Input, Filter>;
