import { Expression } from '../../expression/expression.ts';
import type { UpdateOperator } from '../update-context.ts';
import { arrayItems, encodeEach, hasModifiers } from './array-items.ts';
import { encodeValue } from './encode-value.ts';
import { literal } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

/** `$addToSet`, also with `$each`. */
export const addToSet: UpdateOperator = {
  encode(operand, target, context) {
    const items = arrayItems('$addToSet', target, context);
    if (items === undefined) return undefined;
    if (!hasModifiers(operand)) return encodeValue(operand, items, target, context);
    const unknown = Object.keys(operand).find((key) => key !== '$each');
    if (unknown !== undefined) return operandProblem(context, target, `$addToSet has no modifier "${unknown}"`);
    const encode = encodeEach('$each', operand.$each, target, context, (element, at) =>
      encodeValue(element, items, at, context),
    );
    return { $each: encode };
  },
  express(operand, target) {
    if (target.codec.structure.kind === 'nullable') return undefined;
    const elements = hasModifiers(operand) && !Expression.is(operand) ? operand.$each : [operand];
    // $setUnion would lose the order of the array.
    return {
      $reduce: {
        input: Array.isArray(elements) ? elements.map(literal) : [],
        initialValue: { $ifNull: [`$${target.stored}`, []] },
        in: { $cond: [{ $in: ['$$this', '$$value'] }, '$$value', { $concatArrays: ['$$value', ['$$this']] }] },
      },
    };
  },
};
