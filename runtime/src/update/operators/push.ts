import type { Codec } from '../../codecs/codec.ts';
import { suggestion } from '../../errors/suggestion.ts';
import { Expression } from '../../expression/expression.ts';
import type { UpdateContext, UpdateOperator, UpdateTarget } from '../update-context.ts';
import { notNull } from '../update-path.ts';
import { arrayItems, encodeEach, hasModifiers } from './array-items.ts';
import { encodeValue } from './encode-value.ts';
import { literal } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

const modifiers = ['$each', '$position', '$slice', '$sort'];

/** `$push`, also with `$each`, `$position`, `$slice` and `$sort`. */
export const push: UpdateOperator = {
  encode(operand, target, context) {
    const items = arrayItems('$push', target, context);
    if (items === undefined) return undefined;
    if (!hasModifiers(operand)) return encodeValue(operand, items, target, context);
    return encodeModifiers(operand, items, target, context);
  },
  express(operand, target) {
    if (target.codec.structure.kind === 'nullable') return undefined;
    const added = hasModifiers(operand) && !Expression.is(operand) ? operand : { $each: [operand] };
    if (Object.keys(added).some((key) => key !== '$each')) return undefined;
    const elements = Array.isArray(added.$each) ? added.$each : [];
    return { $concatArrays: [{ $ifNull: [`$${target.stored}`, []] }, elements.map(literal)] };
  },
};

function encodeModifiers(
  operand: Readonly<Record<string, unknown>>,
  items: Codec,
  target: UpdateTarget,
  context: UpdateContext,
): unknown {
  const unknown = Object.keys(operand).find((key) => !modifiers.includes(key));
  if (unknown !== undefined) {
    return operandProblem(context, target, `$push has no modifier "${unknown}".${suggestion(unknown, modifiers)}`);
  }
  const encoded: Record<string, unknown> = {
    $each: encodeEach('$each', operand.$each, target, context, (element, at) =>
      encodeValue(element, items, at, context),
    ),
  };
  for (const name of ['$position', '$slice'] as const) {
    if (!(name in operand)) continue;
    if (!Number.isSafeInteger(operand[name])) return operandProblem(context, target, `${name} takes a whole number`);
    encoded[name] = operand[name];
  }
  if ('$sort' in operand) encoded.$sort = encodeSort(operand.$sort, items, target, context);
  return encoded;
}

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
