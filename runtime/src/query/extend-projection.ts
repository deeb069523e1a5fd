import type { Document } from 'mongodb';
import type { ModelDescriptor } from '../model/descriptor.ts';
import { readPath } from './read-path.ts';

/** A projection that reads what relations and cursors need, and what of that the caller did not ask for. */
export interface ExtendedProjection {
  readonly projection: Document | undefined;
  /** Paths by field names, to be taken off the rows again. */
  readonly extras: readonly (readonly string[])[];
}

/** Adds the paths in `needed` (field names) to a projection. */
export function extendProjection(
  { shape }: ModelDescriptor,
  projection: Document | undefined,
  needed: readonly (readonly string[])[],
): ExtendedProjection {
  if (projection === undefined) return { projection, extras: [] };
  const extended = { ...projection };
  const extras: (readonly string[])[] = [];
  for (const path of needed) {
    const target = readPath(shape, path.join('.'));
    if (!('codec' in target)) continue;
    const depth = addPath(extended, target.stored.split('.'));
    if (depth > 0) extras.push(path.slice(0, depth));
  }
  return { projection: Object.keys(extended).length === 0 ? undefined : extended, extras };
}

/** Gives how many segments of the path lead to what is read in addition; 0 when all of it was asked for. */
function addPath(projection: Document, segments: readonly string[]): number {
  const { _id, ...others } = projection;
  const prefixes = segments.map((_, index) => segments.slice(0, index + 1).join('.'));
  const stored = segments.join('.');
  if (stored === '_id') {
    if (_id === 0) delete projection._id;
    return _id === 0 ? 1 : 0;
  }
  const named = prefixes.findIndex((prefix) => prefix in projection);
  if (_id === 1 || Object.values(others).includes(1)) {
    if (named >= 0) return 0;
    const keys = Object.keys(projection);
    const untouched = prefixes.findIndex((prefix) => !keys.some((key) => key.startsWith(`${prefix}.`)));
    projection[stored] = 1;
    return untouched + 1;
  }
  const prefix = prefixes[named];
  if (prefix !== undefined) delete projection[prefix];
  return named + 1;
}
