import type { UpdateContext, UpdateTarget } from '../update-context.ts';

/** Reports that an operand cannot be sent; gives `undefined` for use in a return. */
export function operandProblem(context: UpdateContext, target: UpdateTarget, message: string): undefined {
  context.structure.report(target.path, 'operand', message);
  return undefined;
}
