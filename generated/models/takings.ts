// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import type { Decimal128, Expression, NumberFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** What a film cost and earned, in US dollars. A missing amount is not known. */
export interface Takings {
  budget?: Decimal128;
  usGross?: Decimal128;
  worldwideGross?: Decimal128;
  usDvdSales?: Decimal128;
}

/** What is given for a new `Takings`. */
export interface TakingsInput {
  budget?: Decimal128 | string;
  usGross?: Decimal128 | string;
  worldwideGross?: Decimal128 | string;
  usDvdSales?: Decimal128 | string;
}

/** What may be asked of a `Takings` of an array. */
export interface TakingsFilter {
  $and?: readonly (TakingsFilter | RawFilter)[];
  $or?: readonly (TakingsFilter | RawFilter)[];
  $nor?: readonly (TakingsFilter | RawFilter)[];
  budget?: NumberFilter<Decimal128 | string>;
  usGross?: NumberFilter<Decimal128 | string>;
  worldwideGross?: NumberFilter<Decimal128 | string>;
  usDvdSales?: NumberFilter<Decimal128 | string>;
}

/** Which fields of a `Takings` are picked or left out. */
export interface TakingsSelect {
  budget?: boolean;
  usGross?: boolean;
  worldwideGross?: boolean;
  usDvdSales?: boolean;
}

/** The fields of a `Takings` in expressions. */
export interface TakingsRefs {
  readonly budget: Expression<Decimal128 | null>;
  readonly usGross: Expression<Decimal128 | null>;
  readonly worldwideGross: Expression<Decimal128 | null>;
  readonly usDvdSales: Expression<Decimal128 | null>;
}
