import type { Codec } from './codec.ts';

/** The codec of the values other than `null`. */
export function notNull(codec: Codec): Codec {
  return codec.structure.kind === 'nullable' ? codec.structure.inner : codec;
}
