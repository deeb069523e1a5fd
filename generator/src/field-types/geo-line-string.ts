import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `LineString`. */
export const geoLineStringType = geoType('LineString', 'geo.lineString', 'A line through two positions or more.');
