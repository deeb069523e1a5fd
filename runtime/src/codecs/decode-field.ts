import { reshapeStored } from './reshape.ts';
import type { FieldShape } from './shape.ts';

/** A field's stored value as the row's, whichever shape it is stored in; `undefined` where that means a missing one. */
export function decodeField({ codec, reshaped }: FieldShape, stored: unknown): unknown {
  const value = reshapeStored(stored, reshaped);
  return value === undefined ? undefined : codec.decode(value);
}
