// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, IntegerFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** A `Price` inside a document. */
export interface Price {
  amount?: number;
}

/** What is given for a new `Price`. */
export interface PriceInput {
  amount?: number;
}

/** What may be asked of a `Price` of an array. */
export interface PriceFilter {
  $and?: readonly (PriceFilter | RawFilter)[];
  $or?: readonly (PriceFilter | RawFilter)[];
  $nor?: readonly (PriceFilter | RawFilter)[];
  amount?: IntegerFilter;
}

/** Which fields of a `Price` are picked or left out. */
export interface PriceSelect {
  amount?: boolean;
}

/** The fields of a `Price` in expressions. */
export interface PriceRefs {
  readonly amount: Expression<number | null>;
}
