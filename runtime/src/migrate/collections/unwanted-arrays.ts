import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';

/** A filter for documents that hold an array where the index takes none: in a hashed index, and beside the texts of another. */
export function unwantedArrays({ key }: IndexSpec): Document | undefined {
  const kinds = Object.values(key);
  if (!kinds.includes('hashed') && !kinds.includes('text')) return undefined;
  const paths = Object.keys(key).filter((path) => key[path] !== 'text');
  const places = paths.flatMap((path) => path.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.')));
  return places.length === 0 ? undefined : { $or: places.map((place) => ({ [place]: { $type: 'array' } })) };
}
