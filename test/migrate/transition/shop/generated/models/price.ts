// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import type {
  ArrayFilter,
  Expression,
  IntegerFilter,
  RawFilter,
  StringCondition,
  StringFilter,
} from '@espalier/runtime/codegen/v1';

/** A `Price` inside a document. */
export interface Price {
  amount?: number;
  tags?: string[];
}

/** What is given for a new `Price`. */
export interface PriceInput {
  amount?: number;
  tags?: readonly string[];
}

/** What may be asked of a `Price` of an array. */
export interface PriceFilter {
  $and?: readonly (PriceFilter | RawFilter)[];
  $or?: readonly (PriceFilter | RawFilter)[];
  $nor?: readonly (PriceFilter | RawFilter)[];
  amount?: IntegerFilter;
  tags?: ArrayFilter<string, StringCondition>;
  [path: `tags.${number}`]: StringFilter;
}

/** Which fields of a `Price` are picked or left out. */
export interface PriceSelect {
  amount?: boolean;
  tags?: boolean;
}

/** The fields of a `Price` in expressions. */
export interface PriceRefs {
  readonly amount: Expression<number | null>;
  readonly tags: Expression<string[] | null>;
}
