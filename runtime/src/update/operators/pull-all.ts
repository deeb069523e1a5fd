import { encodeEach } from './array-items.ts';
import { arrayOperator } from './array-operator.ts';
import { isMissing, literal } from './literal.ts';

/** `$pullAll`: drops the elements that equal one of the given ones. */
export const pullAll = /* @__PURE__ */ arrayOperator({
  name: '$pullAll',
  encode: (operand, items, target, context) =>
    encodeEach('$pullAll', operand, target, context, (element, at) =>
      items.encodeOperand(element, at.path, context.values),
    ),
  express(operand, field, stored) {
    const rest = { $filter: { input: field, cond: { $not: [{ $in: ['$$this', literal(operand)] }] } } };
    return { $cond: [isMissing(stored), '$$REMOVE', rest] };
  },
});
