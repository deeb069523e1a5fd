import type { EncodeContext } from './codec.ts';
import type { Geometry } from './geo-json.ts';
import { mostItems } from './nesting.ts';
import { locateProblems, report } from './problem-codes.ts';

/** Checks coordinates and gives a copy of them, or `undefined` when there is a problem. */
export type CoordinatesEncoder = (value: unknown, context: EncodeContext) => unknown;

/** How the coordinates of each geometry are checked. */
export const coordinateEncoders: Readonly<Record<Exclude<Geometry['type'], 'GeometryCollection'>, CoordinatesEncoder>> =
  {
    Point: encodePosition,
    LineString: encodeLine,
    Polygon: encodePolygon,
    MultiPoint: (value, context) => encodeGeoList(value, 1, encodePosition, context),
    MultiLineString: (value, context) => encodeGeoList(value, 1, encodeLine, context),
    MultiPolygon: (value, context) => encodeGeoList(value, 1, encodePolygon, context),
  };

/** Encodes a list of at least `least` parts; problems are located relative to it. */
export function encodeGeoList(
  value: unknown,
  least: number,
  encode: CoordinatesEncoder,
  context: EncodeContext,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return report(context, '', 'geometry', 'Must be an array.');
  const { length } = value;
  if (length < least) return report(context, '', 'geometry', `Must have at least ${least} items.`);
  if (length > mostItems) return report(context, '', 'too-many-items', `Must have at most ${mostItems} items.`);
  const first = context.problems.length;
  const encoded: unknown[] = [];
  for (let index = 0; index < length; index++) {
    const before = context.problems.length;
    encoded.push(encode(value[index], context));
    if (context.problems.length !== before) locateProblems(context, before, '', index);
  }
  return context.problems.length === first ? encoded : undefined;
}

function encodePosition(value: unknown, context: EncodeContext): number[] | undefined {
  const position: readonly unknown[] = Array.isArray(value) && value.length <= 3 ? [...value] : [];
  const numbers = position.filter((part) => typeof part === 'number' && Number.isFinite(part)) as number[];
  const [longitude, latitude] = numbers;
  if (longitude === undefined || latitude === undefined || numbers.length !== position.length) {
    return report(context, '', 'geometry', 'Must be a longitude and a latitude, and an altitude where there is one.');
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    return report(context, '', 'geometry', 'Must have a longitude of -180 to 180 and a latitude of -90 to 90.');
  }
  return numbers;
}

function encodeLine(value: unknown, context: EncodeContext): readonly unknown[] | undefined {
  return encodeGeoList(value, 2, encodePosition, context);
}

function encodePolygon(value: unknown, context: EncodeContext): readonly unknown[] | undefined {
  return encodeGeoList(value, 1, encodeRing, context);
}

function encodeRing(value: unknown, context: EncodeContext): readonly unknown[] | undefined {
  const ring = encodeGeoList(value, 4, encodePosition, context);
  if (ring === undefined || String(ring[0]) === String(ring.at(-1))) return ring;
  return report(context, '', 'geometry', 'Must end at the position where it starts.');
}
