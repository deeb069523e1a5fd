import type { UpdateContext, UpdateTarget } from '../update-context.ts';

/** Reports that an operand cannot be sent; gives `undefined` for use in a return. */
export function operandProblem(context: UpdateContext, target: UpdateTarget, message: string): undefined {
  context.structure.problems.push({ path: target.path, code: 'operand', message });
  return undefined;
}
