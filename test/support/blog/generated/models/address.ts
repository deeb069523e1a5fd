// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, GeoFilter, GeoPoint, RawFilter, StringFilter } from '@espalier/runtime/codegen/v1';

/** A `Address` inside a document. */
export interface Address {
  city: string;
  zip: string | null;
  home?: GeoPoint;
}

/** What is given for a new `Address`. */
export interface AddressInput {
  city: string;
  zip: string | null;
  home?: GeoPoint;
}

/** What may be asked of a `Address` of an array. */
export interface AddressFilter {
  $and?: readonly (AddressFilter | RawFilter)[];
  $or?: readonly (AddressFilter | RawFilter)[];
  $nor?: readonly (AddressFilter | RawFilter)[];
  city?: StringFilter;
  zip?: StringFilter<string | null>;
  home?: GeoFilter<GeoPoint>;
}

/** Which fields of a `Address` are picked or left out. */
export interface AddressSelect {
  city?: boolean;
  zip?: boolean;
  home?: boolean;
}

/** The fields of a `Address` in expressions. */
export interface AddressRefs {
  readonly city: Expression<string>;
  readonly zip: Expression<string | null>;
  readonly home: Expression<GeoPoint | null>;
}
