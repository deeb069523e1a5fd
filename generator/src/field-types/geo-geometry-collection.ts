import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `GeometryCollection`. */
export const geoGeometryCollectionType = geoType(
  'GeometryCollection',
  'geo.geometryCollection',
  'Several geometries of any kind.',
);
