import type { Codec } from '../../codecs/codec.ts';
import { notNull } from '../../codecs/not-null.ts';
import { suggestion } from '../../errors/suggestion.ts';
import type { UpdateContext, UpdateTarget } from '../update-context.ts';
import { addedElements, encodeAdded } from './added-elements.ts';
import { hasModifiers } from './array-items.ts';
import { arrayOperator } from './array-operator.ts';
import { literal } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

const modifiers = ['$each', '$position', '$slice', '$sort'];

/** `$push`, also with `$each`, `$position`, `$slice` and `$sort`. */
export const push = /* @__PURE__ */ arrayOperator({
  name: '$push',
  encode(operand, items, target, context) {
    const encoded = encodeAdded('$push', modifiers, operand, items, target, context);
    if (!hasModifiers(operand) || !hasModifiers(encoded)) return encoded;
    for (const name of ['$position', '$slice']) {
      if (name in operand && !Number.isSafeInteger(operand[name])) {
        return operandProblem(context, target, `${name} takes a whole number`);
      }
    }
    return '$sort' in operand ? { ...encoded, $sort: encodeSort(operand.$sort, items, target, context) } : encoded;
  },
  express(operand, field) {
    if (hasModifiers(operand) && Object.keys(operand).some((key) => key !== '$each')) return undefined;
    return { $concatArrays: [{ $ifNull: [field, []] }, addedElements(operand).map(literal)] };
  },
});

function encodeSort(sort: unknown, items: Codec, target: UpdateTarget, context: UpdateContext): unknown {
  const { structure } = notNull(items);
  if (structure.kind !== 'embedded') {
    return isDirection(sort) ? sort : operandProblem(context, target, '$sort takes 1 or -1 here');
  }
  if (typeof sort !== 'object' || sort === null) {
    return operandProblem(context, target, '$sort takes the fields to sort by, such as { at: -1 }');
  }
  const shape = structure.shape();
  const encoded: Record<string, unknown> = {};
  for (const [name, direction] of Object.entries(sort)) {
    const field = shape.byName.get(name);
    if (field === undefined) {
      const near = suggestion(name, shape.byName.keys());
      return operandProblem(context, target, `$sort: "${name}" is not a field of ${shape.name}.${near}`);
    }
    if (!isDirection(direction)) return operandProblem(context, target, `$sort: "${name}" takes 1 or -1`);
    encoded[field.stored] = direction;
  }
  return encoded;
}

function isDirection(value: unknown): boolean {
  return value === 1 || value === -1;
}
