import type { UpdateOperator } from '../update-context.ts';
import { arrayItems } from './array-items.ts';
import { isMissing } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

/** `$pop`. */
export const pop: UpdateOperator = {
  encode(operand, target, context) {
    arrayItems('$pop', target, context);
    return operand === 1 || operand === -1 ? operand : operandProblem(context, target, '$pop takes 1 or -1');
  },
  express(operand, target) {
    if (target.codec.structure.kind === 'nullable') return undefined;
    const field = `$${target.stored}`;
    const size = { $size: field };
    const rest =
      operand === 1
        ? { $slice: [field, { $max: [0, { $subtract: [size, 1] }] }] }
        : { $slice: [field, 1, { $max: [1, size] }] };
    return { $cond: [isMissing(target.stored), '$$REMOVE', rest] };
  },
};
