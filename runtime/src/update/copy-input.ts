import type { Codec } from '../codecs/codec.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { Shape } from '../codecs/shape.ts';
import { defaultValue } from './default-value.ts';

/** Deeper than BSON goes: what contains itself is left for the encoder to refuse. */
const deepest = 200;

/**
 * A caller's value with the defaults of the embedded types inside of it, in arrays and objects of its own: else two rows
 * made of one input would share them. What is not of the declared type is left for the encoder to report.
 */
export function copyInput(codec: Codec, value: unknown, now: Date, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (value instanceof Date) return new Date(value);
  const { structure } = codec;
  switch (structure.kind) {
    case 'nullable':
      return copyInput(structure.inner, value, now, depth);
    case 'array':
      return Array.isArray(value)
        ? Array.from(value, (item: unknown) => copyInput(structure.items, item, now, depth + 1))
        : value;
    case 'map':
      return isPlainObject(value) ? copyMap(structure.values, value, now, depth + 1) : value;
    case 'embedded':
      return isPlainObject(value) ? copyEmbedded(structure.shape(), value, now, depth + 1) : value;
    case 'scalar':
      return value;
  }
}

function copyMap(values: Codec, map: object, now: Date, depth: number): object {
  const copy = {};
  for (const key of Object.keys(map)) setOwn(copy, key, copyInput(values, getOwn(map, key), now, depth));
  return copy;
}

function copyEmbedded(shape: Shape, value: object, now: Date, depth: number): object {
  const copy = {};
  let known = 0;
  for (const field of shape.fields) {
    const given = getOwn(value, field.name);
    if (given !== undefined) known += 1;
    const complete = copyInput(field.codec, given === undefined ? defaultValue(field, now) : given, now, depth);
    if (complete !== undefined) setOwn(copy, field.name, complete);
  }
  const keys = Object.keys(value);
  // Keys that the type does not declare stay, for the encoder to refuse.
  if (keys.length > known) for (const key of keys) if (!shape.byName.has(key)) setOwn(copy, key, getOwn(value, key));
  return copy;
}
