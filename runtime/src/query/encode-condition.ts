import { BSONRegExp } from 'mongodb';
import type { Comparison } from '../codecs/codec.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { suggestion } from '../errors/suggestion.ts';
import { comparisonOf, ownOperators } from './comparison-of.ts';
import { arrayOperators } from './condition-operators/array.ts';
import type { ConditionOperators } from './condition-operators/condition-operator.ts';
import { equalityOperators } from './condition-operators/equality.ts';
import { bitOperators, moduloOperators } from './condition-operators/number.ts';
import { orderOperators } from './condition-operators/order.ts';
import { patternOperators } from './condition-operators/pattern.ts';
import { itemsOf } from './encode-operand.ts';
import { encodePattern, takesPatterns } from './encode-pattern.ts';
import type { FieldTarget } from './field-target.ts';
import { FilterSink } from './filter-sink.ts';

const ordered = new Map([...equalityOperators, ...orderOperators]);
const number = new Map([...ordered, ...moduloOperators]);
const operatorsOf: Readonly<Record<Comparison, ConditionOperators>> = {
  equality: equalityOperators,
  ordered,
  string: new Map([...ordered, ...patternOperators]),
  number,
  integer: new Map([...number, ...bitOperators]),
  geo: equalityOperators,
  any: new Map([...number, ...bitOperators, ...patternOperators, ...arrayOperators]),
};

/** Encodes an object of operators that is asked of one field. */
export function encodeCondition(target: FieldTarget, condition: Readonly<Record<string, unknown>>): void {
  const { context, at } = target;
  const operators = operatorsOf[comparisonOf(target.codec)];
  const own = ownOperators(target.codec);
  const isArray = itemsOf(target.codec) !== undefined;
  context.nested(at, () => {
    for (const key of Object.keys(condition)) {
      const operand = condition[key];
      const written = { ...target, at: `${at}.${key}` };
      const operator = operators.get(key) ?? own?.get(key) ?? (isArray ? arrayOperators.get(key) : undefined);
      if (operand === undefined) context.report(written.at, 'undefined', 'is undefined; leave the operator out');
      else if (key === '$not') encodeNot(written, operand);
      else if (operator !== undefined) operator(written, operand, condition);
      else
        context.report(
          written.at,
          'unknown-operator',
          unknownOperator(key, target, [...operators.keys(), ...(own?.keys() ?? []), '$not']),
        );
    }
  });
}

function unknownOperator(key: string, { codec }: FieldTarget, operators: readonly string[]): string {
  if (!key.startsWith('$')) return 'stands beside operators; what a field equals goes into $eq';
  const near = suggestion(key, operators);
  return `is not an operator of ${codec.name}.${near}`;
}

function encodeNot(target: FieldTarget, operand: unknown): void {
  const { sink, stored, context, at } = target;
  if (takesPatterns(target.codec) && (operand instanceof RegExp || operand instanceof BSONRegExp)) {
    const pattern = encodePattern(operand, target);
    if (pattern !== undefined) sink.setOperator(stored, '$not', pattern);
    return;
  }
  if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
    context.report(at, 'type', 'must be an object of operators');
    return;
  }
  const inner = new FilterSink();
  encodeCondition({ ...target, sink: inner }, operand);
  const alone = inner.conditionAlone(stored);
  // What takes several clauses to say can only be negated as a whole.
  if (alone === undefined) sink.require({ $nor: [inner.toFilter()] });
  else sink.setOperator(stored, '$not', alone);
}
