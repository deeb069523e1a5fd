import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `Polygon`. */
export const geoPolygonType = geoType(
  'Polygon',
  'geo.polygon',
  'An area: one outer ring, and inner rings for its holes; every ring is closed.',
);
