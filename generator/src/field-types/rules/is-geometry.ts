import type { YamlValue } from '../../1-parse/document.ts';
import { isMapping } from './is-mapping.ts';

/** The kinds of geometry of RFC 7946. */
export type GeometryName =
  | 'Point'
  | 'LineString'
  | 'Polygon'
  | 'MultiPoint'
  | 'MultiLineString'
  | 'MultiPolygon'
  | 'GeometryCollection';

/** Whether a value is this GeoJSON geometry as the server's 2dsphere index takes it, in degrees. */
export function isGeometry(value: YamlValue | undefined, geometry: GeometryName): boolean {
  if (!isMapping(value) || value.type !== geometry || Object.keys(value).length !== 2) return false;
  if (geometry !== 'GeometryCollection') return COORDINATES[geometry](value.coordinates);
  return isListOf(value.geometries, 1, (member) => SIMPLE.some((simple) => isGeometry(member, simple)));
}

type Check = (value: YamlValue | undefined) => boolean;

const COORDINATES: Readonly<Record<Exclude<GeometryName, 'GeometryCollection'>, Check>> = {
  Point: isPosition,
  LineString: isLine,
  Polygon: isPolygon,
  MultiPoint: (value) => isListOf(value, 1, isPosition),
  MultiLineString: (value) => isListOf(value, 1, isLine),
  MultiPolygon: (value) => isListOf(value, 1, isPolygon),
};

const SIMPLE = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;

function isPosition(value: YamlValue | undefined): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [longitude, latitude, altitude = 0]: readonly YamlValue[] = value;
  return isWithin(longitude, 180) && isWithin(latitude, 90) && isWithin(altitude, Number.MAX_VALUE);
}

function isWithin(value: YamlValue | undefined, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

function isLine(value: YamlValue | undefined): boolean {
  return isListOf(value, 2, isPosition);
}

function isPolygon(value: YamlValue | undefined): boolean {
  return isListOf(value, 1, isRing);
}

function isRing(value: YamlValue | undefined): boolean {
  if (!Array.isArray(value) || !isListOf(value, 4, isPosition)) return false;
  return JSON.stringify(value[0]) === JSON.stringify(value.at(-1));
}

function isListOf(value: YamlValue | undefined, least: number, check: Check): boolean {
  return Array.isArray(value) && value.length >= least && value.every(check);
}
