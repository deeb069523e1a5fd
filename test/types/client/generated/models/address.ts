// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, GeoFilter, GeoPoint, RawFilter, StringFilter } from '@espalier/runtime/codegen/v1';

/** Where someone lives. */
export interface Address {
  street: string;
  readonly city: string;
  zip?: string;
  position?: GeoPoint;
}

/** What is given for a new `Address`. */
export interface AddressInput {
  street: string;
  city: string;
  zip?: string;
  position?: GeoPoint;
}

/** What may be asked of a `Address` of an array. */
export interface AddressFilter {
  $and?: readonly (AddressFilter | RawFilter)[];
  $or?: readonly (AddressFilter | RawFilter)[];
  $nor?: readonly (AddressFilter | RawFilter)[];
  street?: StringFilter;
  city?: StringFilter;
  zip?: StringFilter;
  position?: GeoFilter<GeoPoint>;
}

/** Which fields of a `Address` are picked or left out. */
export interface AddressSelect {
  street?: boolean;
  city?: boolean;
  zip?: boolean;
  position?: boolean;
}

/** The fields of a `Address` in expressions. */
export interface AddressRefs {
  readonly street: Expression<string>;
  readonly city: Expression<string>;
  readonly zip: Expression<string | null>;
  readonly position: Expression<GeoPoint | null>;
}
