import type { Document } from 'mongodb';
import type { Codec, EncodeContext } from './codec.ts';
import { rewrite, rewriteFields } from './rewrite.ts';
import type { Shape } from './shape.ts';

/**
 * Encodes a value that came from the database and has not been changed: parts that are not as declared go back as they
 * are. Reports only what cannot be sent at all, such as a date that JavaScript could not hold.
 */
export function preserve(codec: Codec, value: unknown, path: string, context: EncodeContext): unknown {
  return rewrite(codec, value, value, path, context, true);
}

/** `preserve` for all fields of an object, whether the model knows them or not. */
export function preserveFields(
  shape: Shape,
  source: Readonly<Record<string, unknown>>,
  path: string,
  context: EncodeContext,
): Document {
  return rewriteFields(shape, source, source, path, context);
}
