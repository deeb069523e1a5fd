/** Longitude and latitude in degrees, and an altitude where there is one. */
export type GeoPosition = readonly [longitude: number, latitude: number, altitude?: number];

/** GeoJSON's `Point` (RFC 7946). */
export interface GeoPoint {
  readonly type: 'Point';
  readonly coordinates: GeoPosition;
}

/** GeoJSON's `LineString`: two positions or more. */
export interface GeoLineString {
  readonly type: 'LineString';
  readonly coordinates: readonly GeoPosition[];
}

/** GeoJSON's `Polygon`: closed rings of four positions or more, the outer one first. */
export interface GeoPolygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly GeoPosition[])[];
}

/** GeoJSON's `MultiPoint`. */
export interface GeoMultiPoint {
  readonly type: 'MultiPoint';
  readonly coordinates: readonly GeoPosition[];
}

/** GeoJSON's `MultiLineString`. */
export interface GeoMultiLineString {
  readonly type: 'MultiLineString';
  readonly coordinates: readonly (readonly GeoPosition[])[];
}

/** GeoJSON's `MultiPolygon`. */
export interface GeoMultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly GeoPosition[])[])[];
}

/** GeoJSON's `GeometryCollection`. The server takes no collection inside of another. */
export interface GeoGeometryCollection {
  readonly type: 'GeometryCollection';
  readonly geometries: readonly Exclude<Geometry, GeoGeometryCollection>[];
}

/** Any GeoJSON geometry. */
export type Geometry =
  | GeoPoint
  | GeoLineString
  | GeoPolygon
  | GeoMultiPoint
  | GeoMultiLineString
  | GeoMultiPolygon
  | GeoGeometryCollection;
