import type { ValueCondition } from './value-filter.ts';

/** A position: longitude, latitude. */
export type GeoPosition = readonly [longitude: number, latitude: number];

/** An area by GeoJSON. */
export interface GeoArea {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** Any GeoJSON geometry. */
export interface GeoGeometry {
  readonly type: string;
  readonly coordinates?: readonly unknown[];
  readonly geometries?: readonly GeoGeometry[];
}

/** Where `$near` measures from; distances in metres. */
export interface GeoNear {
  readonly $geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] };
  readonly $minDistance?: number;
  readonly $maxDistance?: number;
}

/** What `$geoWithin` takes. The radius of `$centerSphere` is in radians. */
export type GeoWithin =
  | { readonly $geometry: GeoArea }
  | { readonly $centerSphere: readonly [center: GeoPosition, radius: number] }
  | { readonly $center: readonly [center: GeoPosition, radius: number] }
  | { readonly $box: readonly [bottomLeft: GeoPosition, topRight: GeoPosition] }
  | { readonly $polygon: readonly GeoPosition[] };

/** Operators of GeoJSON values. */
export interface GeoCondition<T> extends ValueCondition<T> {
  readonly $geoWithin?: GeoWithin;
  readonly $geoIntersects?: { readonly $geometry: GeoGeometry };
  /** Sorts by distance too; needs a `2dsphere` index, and is refused by `count`. */
  readonly $near?: GeoNear;
  readonly $nearSphere?: GeoNear;
  readonly $not?: GeoCondition<T>;
}

/** What may be asked of a GeoJSON value. */
export type GeoFilter<T> = T | GeoCondition<T>;
