import { addedElements, encodeAdded } from './added-elements.ts';
import { arrayOperator } from './array-operator.ts';
import { literal } from './literal.ts';

/** `$addToSet`, also with `$each`. */
export const addToSet = /* @__PURE__ */ arrayOperator({
  name: '$addToSet',
  encode: (operand, items, target, context) => encodeAdded('$addToSet', ['$each'], operand, items, target, context),
  // $setUnion would lose the order of the array.
  express: (operand, field) => ({
    $reduce: {
      input: addedElements(operand).map(literal),
      initialValue: { $ifNull: [field, []] },
      in: { $cond: [{ $in: ['$$this', '$$value'] }, '$$value', { $concatArrays: ['$$value', ['$$this']] }] },
    },
  }),
});
