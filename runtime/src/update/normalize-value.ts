import type { Codec } from '../codecs/codec.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import { isPlainObject } from '../codecs/plain-object.ts';

/**
 * Makes `value` what it is stored as (`normalized`), changing arrays and objects in place, since the caller may hold them.
 * Gives the value to put where `value` stood.
 */
export function normalizeValue(codec: Codec, value: unknown, normalized: unknown): unknown {
  if (codec.equal(value, normalized)) return value;
  const { structure } = codec;
  if (structure.kind === 'nullable') return normalizeValue(structure.inner, value, normalized);
  if (structure.kind === 'array' && Array.isArray(value) && Array.isArray(normalized)) {
    for (const [index, item] of value.entries())
      value[index] = normalizeValue(structure.items, item, normalized[index]);
    return value;
  }
  if (!isPlainObject(value) || !isPlainObject(normalized)) return normalized;
  for (const key of Object.keys(normalized)) {
    const inner = codecInside(codec, key);
    if (inner !== undefined) setOwn(value, key, normalizeValue(inner, getOwn(value, key), getOwn(normalized, key)));
  }
  return value;
}

function codecInside({ structure }: Codec, key: string): Codec | undefined {
  if (structure.kind === 'map') return structure.values;
  return structure.kind === 'embedded' ? structure.shape().byName.get(key)?.codec : undefined;
}
