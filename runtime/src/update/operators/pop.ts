import { arrayOperator } from './array-operator.ts';
import { isMissing } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

/** `$pop`. */
export const pop = /* @__PURE__ */ arrayOperator({
  name: '$pop',
  encode: (operand, _items, target, context) =>
    operand === 1 || operand === -1 ? operand : operandProblem(context, target, '$pop takes 1 or -1'),
  express(operand, field, stored) {
    const size = { $size: field };
    const rest =
      operand === 1
        ? { $slice: [field, { $max: [0, { $subtract: [size, 1] }] }] }
        : { $slice: [field, 1, { $max: [1, size] }] };
    return { $cond: [isMissing(stored), '$$REMOVE', rest] };
  },
});
