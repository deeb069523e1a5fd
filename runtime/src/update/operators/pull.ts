import type { Codec } from '../../codecs/codec.ts';
import { notNull } from '../../codecs/not-null.ts';
import { Expression } from '../../expression/expression.ts';
import { encodeFieldFilter, isCondition } from '../../query/encode-field-filter.ts';
import { encodeFilter } from '../../query/encode-filter.ts';
import { FilterSink } from '../../query/filter-sink.ts';
import type { UpdateContext, UpdateTarget } from '../update-context.ts';
import { arrayOperator } from './array-operator.ts';
import { isMissing, literal } from './literal.ts';
import { operandProblem } from './operand-problem.ts';

/** `$pull`: drops the elements that equal a value or meet a condition; embedded ones by a filter on their fields. */
export const pull = /* @__PURE__ */ arrayOperator({
  name: '$pull',
  encode(operand, items, target, context) {
    if (Expression.is(operand)) return operand;
    const { structure } = notNull(items);
    if (structure.kind === 'embedded' && operand !== null) {
      return encodeFilter(structure.shape(), operand, context.structure, target.path, true);
    }
    if (operand instanceof RegExp || isCondition(operand)) return encodeCondition(operand, items, target, context);
    const value = items.encodeOperand(operand, target.path, context.values);
    // An object would be read as a query on the fields of the elements.
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? { $eq: value }
      : value;
  },
  express(operand, field, stored) {
    // Conditions are MQL of filters, which has no exact counterpart in expressions.
    if (!isPlainValue(operand)) return undefined;
    const rest = { $filter: { input: field, cond: { $ne: ['$$this', literal(operand)] } } };
    return { $cond: [isMissing(stored), '$$REMOVE', rest] };
  },
});

function encodeCondition(condition: unknown, codec: Codec, target: UpdateTarget, context: UpdateContext): unknown {
  const { structure } = context;
  const count = structure.problems.length;
  const sink = new FilterSink();
  encodeFieldFilter({ stored: 'item', codec, sink, context: structure, at: target.path, isItem: true }, condition);
  if (structure.problems.length > count) return undefined;
  return (
    sink.conditionAlone('item') ?? operandProblem(context, target, '$pull cannot take this combination of conditions')
  );
}

function isPlainValue(operand: unknown): boolean {
  if (Expression.is(operand)) return true;
  return typeof operand !== 'object' || operand === null || '_bsontype' in operand || operand instanceof Date;
}
