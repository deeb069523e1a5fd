import type { Codec } from './codec.ts';
import type { Shape } from './shape.ts';

/** The embedded type that a path through `codec` enters; arrays may be walked through without a position. */
export function shapeWithin({ structure }: Codec): Shape | undefined {
  if (structure.kind === 'embedded') return structure.shape();
  if (structure.kind === 'nullable') return shapeWithin(structure.inner);
  return structure.kind === 'array' ? shapeWithin(structure.items) : undefined;
}
