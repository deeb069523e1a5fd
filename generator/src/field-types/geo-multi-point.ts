import { geoType } from './rules/geo-type.ts';

/** GeoJSON's `MultiPoint`. */
export const geoMultiPointType = geoType('MultiPoint', 'geo.multiPoint', 'Several positions.');
