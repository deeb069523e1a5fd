import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `MultiLineString`. */
export const geoMultiLineStringType = geoType('MultiLineString', 'geo.multiLineString', 'Several lines.');
