import type { Codec } from '../codecs/codec.ts';
import type { Shape } from '../codecs/shape.ts';
import { shapeWithin } from '../codecs/shape-within.ts';

/**
 * The path in field names for a path of stored names, of which some may be the former keys of fields that are being
 * migrated; what the model does not know stays as it is.
 */
export function fieldPath(shape: Shape | undefined, stored: string): string {
  let current = shape;
  let codec: Codec | undefined;
  const names = stored.split('.').map((segment) => {
    const field = current?.byStored.get(segment) ?? current?.byFormer.get(segment);
    codec = field === undefined ? elementOf(codec) : field.codec;
    current = codec && shapeWithin(codec);
    return field?.name ?? segment;
  });
  return names.join('.');
}

function elementOf(codec: Codec | undefined): Codec | undefined {
  if (codec === undefined) return undefined;
  const { structure } = codec;
  if (structure.kind === 'nullable') return elementOf(structure.inner);
  if (structure.kind === 'array') return structure.items;
  return structure.kind === 'map' ? structure.values : undefined;
}
