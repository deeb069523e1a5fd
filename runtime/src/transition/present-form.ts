import type { Document } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { convertStored } from '../codecs/convert-stored.ts';
import { notNull } from '../codecs/not-null.ts';
import { setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { reshapeStored } from '../codecs/reshape.ts';
import type { Shape } from '../codecs/shape.ts';
import { codecInTransition, isInTransition } from './is-in-transition.ts';

/** A stored document as the migration will leave it. */
export function presentForm(shape: Shape, stored: Document): Document {
  if (!isInTransition(shape)) return stored;
  const present: Document = {};
  for (const [key, value] of Object.entries(stored)) {
    const former = shape.byFormer.get(key);
    const field = former ?? shape.byStored.get(key);
    const isReplaced =
      former === undefined ? field?.was !== undefined && stored[field.was] !== undefined : value === undefined;
    if (isReplaced) continue;
    const now = field === undefined ? value : presentValue(field.codec, reshapeStored(value, field.reshaped));
    if (now !== undefined || value === undefined) setOwn(present, field?.stored ?? key, now);
  }
  return present;
}

function presentValue(codec: Codec, stored: unknown): unknown {
  if (!codecInTransition(codec)) return stored;
  if (codec.conversion !== undefined) return convertStored(stored, codec.conversion);
  const { structure, formerValues } = notNull(codec);
  if (typeof stored === 'string') return formerValues?.get(stored) ?? stored;
  if (structure.kind === 'array' && Array.isArray(stored)) {
    return stored.map((item) => presentValue(structure.items, item));
  }
  if (!isPlainObject(stored)) return stored;
  if (structure.kind === 'embedded') return presentForm(structure.shape(), stored);
  if (structure.kind !== 'map') return stored;
  return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, presentValue(structure.values, value)]));
}
