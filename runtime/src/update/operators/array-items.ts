import type { Codec } from '../../codecs/codec.ts';
import type { UpdateContext, UpdateTarget } from '../update-context.ts';
import { notNull } from '../update-path.ts';
import { operandProblem } from './operand-problem.ts';

/** The codec of the elements of the array at `target`; reports and gives `undefined` when there is no array. */
export function arrayItems(operator: string, target: UpdateTarget, context: UpdateContext): Codec | undefined {
  const { structure } = notNull(target.codec);
  if (structure.kind === 'array') return structure.items;
  return operandProblem(context, target, `${operator} needs an array, and this is ${target.codec.name}`);
}

/** Whether an operand is an object with modifiers such as `$each`, and not an element. */
export function hasModifiers(operand: unknown): operand is Readonly<Record<string, unknown>> {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return false;
  const prototype: unknown = Object.getPrototypeOf(operand);
  return (
    (prototype === Object.prototype || prototype === null) && Object.keys(operand).some((key) => key.startsWith('$'))
  );
}

/** Encodes the elements of `$each` or `$pullAll` by `encode`, each under its own path. */
export function encodeEach(
  operator: string,
  elements: unknown,
  target: UpdateTarget,
  context: UpdateContext,
  encode: (element: unknown, at: UpdateTarget) => unknown,
): unknown[] | undefined {
  if (!Array.isArray(elements)) return operandProblem(context, target, `${operator} takes an array`);
  return elements.map((element, index) => encode(element, { ...target, path: `${target.path}.${index}` }));
}
