import type { Document } from 'mongodb';
import { unreachableKey } from '../codecs/map.ts';
import { getOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { UpdateDocument } from './diff.ts';

/**
 * What must still be so where no version says that nobody else wrote: a position in an array must hold the element that
 * it held, and a value that is changed in part must be there. `stored` is the document as it was read.
 */
export function placeGuards(update: UpdateDocument, stored: Document): Document {
  const guards: Document = {};
  for (const path of Object.values(update).flatMap((paths) => Object.keys(paths)))
    guardPath(path.split('.'), stored, guards);
  return guards;
}

function guardPath(segments: readonly string[], stored: Document, guards: Document): void {
  let value: unknown = stored;
  for (const [index, segment] of segments.entries()) {
    const path = segments.slice(0, index + 1).join('.');
    if (Array.isArray(value)) {
      guardValue(path, value[Number(segment)], guards);
      return;
    }
    value = isPlainObject(value) ? getOwn(value, segment) : undefined;
    if (index < segments.length - 1 && isPlainObject(value)) guards[path] = { $type: 'object' };
  }
}

/** By its parts, since the order of an object's keys on the server need not be the order that was last written here. */
function guardValue(path: string, value: unknown, guards: Document): void {
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      if (unreachableKey(key) === undefined) guardValue(`${path}.${key}`, value[key], guards);
    }
  } else if (value !== undefined && !(Array.isArray(value) && value.some((item) => typeof item === 'object'))) {
    guards[path] = { $eq: value };
  }
}
