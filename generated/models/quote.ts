// Written by Espalier from schema/models/stocks.yaml. Edit the YAML, then run `espalier generate`.
import type { Decimal128, Expression, NumberFilter, OrderedFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** A `Quote` inside a document. */
export interface Quote {
  date: string;
  price: Decimal128;
}

/** What is given for a new `Quote`. */
export interface QuoteInput {
  date: string;
  price: Decimal128 | string;
}

/** What may be asked of a `Quote` of an array. */
export interface QuoteFilter {
  $and?: readonly (QuoteFilter | RawFilter)[];
  $or?: readonly (QuoteFilter | RawFilter)[];
  $nor?: readonly (QuoteFilter | RawFilter)[];
  date?: OrderedFilter<string>;
  price?: NumberFilter<Decimal128 | string>;
}

/** Which fields of a `Quote` are picked or left out. */
export interface QuoteSelect {
  date?: boolean;
  price?: boolean;
}

/** The fields of a `Quote` in expressions. */
export interface QuoteRefs {
  readonly date: Expression<string>;
  readonly price: Expression<Decimal128>;
}
