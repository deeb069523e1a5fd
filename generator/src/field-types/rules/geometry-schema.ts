import type { BsonSchema } from '../field-type.ts';
import type { GeometryName } from './is-geometry.ts';

/** The `$jsonSchema` fragment of a GeoJSON geometry. That rings are closed is beyond it. */
export function geometrySchema(geometry: GeometryName): BsonSchema {
  const [member, schema] =
    geometry === 'GeometryCollection'
      ? ['geometries', listOf(1, { anyOf: Object.keys(COORDINATES).map((name) => geometrySchema(name as SimpleName)) })]
      : ['coordinates', COORDINATES[geometry]];
  return {
    bsonType: 'object',
    required: ['type', member],
    properties: { type: { enum: [geometry] }, [member]: schema },
  };
}

type SimpleName = Exclude<GeometryName, 'GeometryCollection'>;

const POSITION: BsonSchema = {
  ...listOf(2, [within(180), within(90)]),
  additionalItems: within(Number.MAX_VALUE),
  maxItems: 3,
};
const LINE = listOf(2, POSITION);
const POLYGON = listOf(1, listOf(4, POSITION));

const COORDINATES: Readonly<Record<SimpleName, BsonSchema>> = {
  Point: POSITION,
  LineString: LINE,
  Polygon: POLYGON,
  MultiPoint: listOf(1, POSITION),
  MultiLineString: listOf(1, LINE),
  MultiPolygon: listOf(1, POLYGON),
};

function within(limit: number): BsonSchema {
  return { bsonType: 'number', minimum: -limit, maximum: limit };
}

function listOf(least: number, items: BsonSchema | readonly BsonSchema[]): BsonSchema {
  return { bsonType: 'array', minItems: least, items };
}
