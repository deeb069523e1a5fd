import type { Codec, Comparison } from '../codecs/codec.ts';

/** Which operators the values of a type have; those of an array are the operators of its items. */
export function comparisonOf(codec: Codec): Comparison {
  const { structure } = codec;
  switch (structure.kind) {
    case 'scalar':
      return structure.comparison;
    case 'nullable':
      return comparisonOf(structure.inner);
    case 'array':
      return comparisonOf(structure.items);
    case 'map':
    case 'embedded':
      return 'equality';
  }
}
