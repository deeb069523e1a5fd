// Written by Espalier from schema/models/earthquakes.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, IntegerFilter, NumberFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** How strongly people and instruments noticed an earthquake. */
export interface Shaking {
  /** How many people reported it. */
  reports?: number;
  communityIntensity?: number;
  instrumentalIntensity?: number;
}

/** What is given for a new `Shaking`. */
export interface ShakingInput {
  /** How many people reported it. */
  reports?: number;
  communityIntensity?: number;
  instrumentalIntensity?: number;
}

/** What may be asked of a `Shaking` of an array. */
export interface ShakingFilter {
  $and?: readonly (ShakingFilter | RawFilter)[];
  $or?: readonly (ShakingFilter | RawFilter)[];
  $nor?: readonly (ShakingFilter | RawFilter)[];
  reports?: IntegerFilter;
  communityIntensity?: NumberFilter<number>;
  instrumentalIntensity?: NumberFilter<number>;
}

/** Which fields of a `Shaking` are picked or left out. */
export interface ShakingSelect {
  reports?: boolean;
  communityIntensity?: boolean;
  instrumentalIntensity?: boolean;
}

/** The fields of a `Shaking` in expressions. */
export interface ShakingRefs {
  readonly reports: Expression<number | null>;
  readonly communityIntensity: Expression<number | null>;
  readonly instrumentalIntensity: Expression<number | null>;
}
