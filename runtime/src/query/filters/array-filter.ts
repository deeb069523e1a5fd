import type { BsonTypeName } from './bson-type-name.ts';

/** Operators of arrays as such. `ItemCondition` holds the operators of one item. */
export interface ArrayCondition<Item, ItemCondition> {
  readonly $eq?: Item | readonly Item[];
  readonly $ne?: Item | readonly Item[];
  readonly $in?: readonly (Item | readonly Item[])[];
  readonly $nin?: readonly (Item | readonly Item[])[];
  readonly $exists?: boolean;
  readonly $type?: BsonTypeName | readonly BsonTypeName[];
  readonly $all?: readonly (Item | { readonly $elemMatch: ItemCondition })[];
  /** One item meets all of these. */
  readonly $elemMatch?: ItemCondition;
  readonly $size?: number;
  readonly $not?: ArrayCondition<Item, ItemCondition> | ItemCondition;
}

/**
 * What may be asked of an array: an item that it has, the whole array, a condition that any of its items meets, or
 * operators of arrays. Two operators side by side may be met by two different items; `$elemMatch` wants one item to
 * meet them all.
 */
export type ArrayFilter<Item, ItemCondition> =
  | Item
  | readonly Item[]
  | ArrayCondition<Item, ItemCondition>
  | ItemCondition;
