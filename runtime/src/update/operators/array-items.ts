import type { UpdateContext, UpdateTarget } from '../update-context.ts';
import { operandProblem } from './operand-problem.ts';

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
