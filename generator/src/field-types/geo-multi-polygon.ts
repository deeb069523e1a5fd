import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `MultiPolygon`. */
export const geoMultiPolygonType = geoType('MultiPolygon', 'geo.multiPolygon', 'Several areas.');
