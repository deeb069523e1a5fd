import type { Codec } from './codec.ts';
import type { Shape } from './shape.ts';

/** A shape and all shapes that its values may contain, each once. */
export function reachableShapes(shape: Shape): readonly Shape[] {
  const found = new Set([shape]);
  // A set may grow while it is walked.
  for (const { fields } of found) {
    for (const { codec } of fields) {
      const { structure } = innermostCodec(codec);
      if (structure.kind === 'embedded') found.add(structure.shape());
    }
  }
  return [...found];
}

/** The codec of what is inside of arrays, maps and `null`. */
export function innermostCodec(codec: Codec): Codec {
  const { structure } = codec;
  switch (structure.kind) {
    case 'nullable':
      return innermostCodec(structure.inner);
    case 'array':
      return innermostCodec(structure.items);
    case 'map':
      return innermostCodec(structure.values);
    default:
      return codec;
  }
}
