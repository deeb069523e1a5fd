import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `Point`. */
export const geoPointType = geoType('Point', 'geo.point', 'One position, longitude before latitude.');
