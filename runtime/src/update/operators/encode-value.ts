import type { Codec } from '../../codecs/codec.ts';
import { Expression } from '../../expression/expression.ts';
import { copyInput } from '../copy-input.ts';
import type { UpdateContext, UpdateTarget } from '../update-context.ts';

/** Encodes a value that will be stored, by all rules of its declaration, with the defaults inside of it. Expressions pass as they are. */
export function encodeValue(value: unknown, codec: Codec, target: UpdateTarget, context: UpdateContext): unknown {
  if (Expression.is(value)) return value;
  return codec.encode(copyInput(codec, value, context.now), target.path, context.values);
}
