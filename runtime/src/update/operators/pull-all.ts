import type { UpdateOperator } from '../update-context.ts';
import { arrayItems, encodeEach } from './array-items.ts';
import { isMissing, literal } from './literal.ts';

/** `$pullAll`: drops the elements that equal one of the given ones. */
export const pullAll: UpdateOperator = {
  encode(operand, target, context) {
    const items = arrayItems('$pullAll', target, context);
    if (items === undefined) return undefined;
    return encodeEach('$pullAll', operand, target, context, (element, at) =>
      items.encodeOperand(element, at.path, context.values),
    );
  },
  express(operand, target) {
    if (target.codec.structure.kind === 'nullable') return undefined;
    const field = `$${target.stored}`;
    const rest = { $filter: { input: field, cond: { $not: [{ $in: ['$$this', literal(operand)] }] } } };
    return { $cond: [isMissing(target.stored), '$$REMOVE', rest] };
  },
};
