import { encodeOperand } from '../encode-operand.ts';
import type { FieldTarget } from '../field-target.ts';
import type { ConditionOperator } from './condition-operator.ts';

/** The operators of values that have an order. */
export const orderOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>(
  ['$gt', '$gte', '$lt', '$lte'].map((operator) => [
    operator,
    (target: FieldTarget, operand: unknown) => {
      const { sink, stored, context, at } = target;
      if (operand === null) {
        context.report(at, 'type', 'must not be null; null has no order, ask for it by equality');
        return;
      }
      const value = encodeOperand(target, operand);
      if (value !== undefined) sink.setOperator(stored, operator, value);
    },
  ]),
);
