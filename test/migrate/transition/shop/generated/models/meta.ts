// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, RawFilter, StringFilter } from '@espalier/runtime/codegen/v1';

/** A `Meta` inside a document. */
export interface Meta {
  label?: string;
  note?: string;
}

/** What is given for a new `Meta`. */
export interface MetaInput {
  label?: string;
  note?: string;
}

/** What may be asked of a `Meta` of an array. */
export interface MetaFilter {
  $and?: readonly (MetaFilter | RawFilter)[];
  $or?: readonly (MetaFilter | RawFilter)[];
  $nor?: readonly (MetaFilter | RawFilter)[];
  label?: StringFilter;
  note?: StringFilter;
}

/** Which fields of a `Meta` are picked or left out. */
export interface MetaSelect {
  label?: boolean;
  note?: boolean;
}

/** The fields of a `Meta` in expressions. */
export interface MetaRefs {
  readonly label: Expression<string | null>;
  readonly note: Expression<string | null>;
}
