import type { FieldType } from '../field-type.ts';
import { geometrySchema } from './geometry-schema.ts';
import { type GeometryName, isGeometry } from './is-geometry.ts';

/** Makes the field type of one GeoJSON geometry (RFC 7946). */
export function geoType(geometry: GeometryName, name: string, description: string): FieldType {
  return {
    name,
    description: `${description} Stored as a GeoJSON ${geometry}.`,
    examples: [name, `${name}?`],
    options: {},
    defaultKeywords: {},
    readConstant: (value) => (isGeometry(value, geometry) ? { value } : { problem: `is no GeoJSON ${geometry}` }),
    value: () => ({ text: `Geo${geometry}`, imports: [`Geo${geometry}`] }),
    canBeId: false,
    innerPaths: ['type', geometry === 'GeometryCollection' ? 'geometries' : 'coordinates'],
    comparison: 'geo',
    update: {},
    wire: 'any',
    bsonSchema: () => geometrySchema(geometry),
    codec: () => 'geo',
    codecOptions: () => ({ type: geometry }),
  };
}
