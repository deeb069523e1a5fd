import type { Codec } from '../../codecs/codec.ts';
import { suggestion } from '../../errors/suggestion.ts';
import type { UpdateContext, UpdateTarget } from '../update-context.ts';
import { encodeEach, hasModifiers } from './array-items.ts';
import { encodeValue } from './encode-value.ts';
import { operandProblem } from './operand-problem.ts';

/** Encodes what `$push` and `$addToSet` add: one element, or those under `$each`. Other modifiers stay as they are. */
export function encodeAdded(
  name: string,
  modifiers: readonly string[],
  operand: unknown,
  items: Codec,
  target: UpdateTarget,
  context: UpdateContext,
): unknown {
  if (!hasModifiers(operand)) return encodeValue(operand, items, target, context);
  const unknown = Object.keys(operand).find((key) => !modifiers.includes(key));
  if (unknown !== undefined) {
    const near = suggestion(unknown, modifiers);
    return operandProblem(context, target, `${name} has no modifier "${unknown}".${near}`);
  }
  const $each = encodeEach('$each', operand.$each, target, context, (element, at) =>
    encodeValue(element, items, at, context),
  );
  return { ...operand, $each };
}

/** The elements that are added by an encoded operand. */
export function addedElements(operand: unknown): readonly unknown[] {
  if (!hasModifiers(operand)) return [operand];
  return Array.isArray(operand.$each) ? operand.$each : [];
}
