import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import { inPath } from './in-path.ts';

/**
 * A filter for documents that have something else than a place on earth where a `2dsphere` index looks for one. The server
 * finds out itself: in a query that no index serves, what it cannot read as a place has nothing in common with any area.
 */
export function invalidPlaces({ key }: IndexSpec): Document | undefined {
  const paths = Object.keys(key).filter((path) => key[path] === '2dsphere');
  return paths.length === 0 ? undefined : { $or: paths.flatMap((path) => refusedAt(path.split('.'))) };
}

/** What stands for no place does so alone, and not beside others of a list. */
function refusedAt(path: readonly string[]): readonly Document[] {
  const isOther = (isNone: Wanted) => (place: string) => ({ [place]: { $exists: true }, $nor: [isNone(place)] });
  const besideOthers = nothing.map((isNone) => ({ $and: [inPath(path, isNone), inPath(path, isOther(isNone))] }));
  return [inPath(path, isInvalid), ...besideOthers];
}

type Wanted = (path: string) => Document;

const nothing: readonly Wanted[] = [
  (path) => ({ [path]: { $size: 0 } }),
  (path) => ({ [path]: { $type: 'null' }, $nor: [isList(path)] }),
  (path) => ({ [path]: { $eq: {} }, $nor: [isList(path)] }),
];

function isList(path: string): Document {
  return { [path]: { $type: 'array' } };
}

function isInvalid(path: string): Document {
  const isOnEarth = earth.map(($geometry) => ({ [path]: { $geoIntersects: { $geometry } } }));
  // A query takes a list of places for each of them, the index for a pair of numbers.
  const areNoNumbers = [0, 1].map((position) => ({ [`${path}.${position}`]: { $type: ['array', 'object'] } }));
  const isNothing = [{ [path]: { $exists: false } }, ...nothing.map((isNone) => isNone(path))];
  return { $nor: isNothing, $or: [{ $nor: isOnEarth }, { $and: [isList(path), { $or: areNoNumbers }] }] };
}

/** Two areas of more than half the earth each, which is what the reference system of the server's own is for. */
const earth: readonly Document[] = [
  { latitude: -10, longitudes: [-180, -90, 0, 90, -180] },
  { latitude: 10, longitudes: [-180, 90, 0, -90, -180] },
].map(({ latitude, longitudes }) => ({
  type: 'Polygon',
  coordinates: [longitudes.map((longitude) => [longitude, latitude])],
  crs: { type: 'name', properties: { name: 'urn:x-mongodb:crs:strictwinding:EPSG:4326' } },
}));
