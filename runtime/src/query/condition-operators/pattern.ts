import { BSONRegExp } from 'mongodb';
import { encodePattern } from '../encode-pattern.ts';
import type { FieldTarget } from '../field-target.ts';
import type { ConditionOperator } from './condition-operator.ts';

/** The operators of strings. `$options` is read together with `$regex`. */
export const patternOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  [
    '$regex',
    (target, operand, condition) => {
      const options = Object.hasOwn(condition, '$options') ? condition.$options : '';
      if (typeof operand !== 'string' && !(operand instanceof RegExp) && !(operand instanceof BSONRegExp)) {
        target.context.report(target.at, 'type', 'must be a string or a regular expression');
      } else if (typeof options === 'string') setPattern(target, operand, options);
    },
  ],
  [
    '$options',
    ({ context, at }, operand, condition) => {
      if (typeof operand !== 'string') context.report(at, 'type', 'must be a string');
      else if (!Object.hasOwn(condition, '$regex')) context.report(at, 'type', 'stands without $regex');
    },
  ],
]);

function setPattern(target: FieldTarget, operand: string | RegExp | BSONRegExp, options: string): void {
  const pattern = encodePattern(operand, target, options);
  if (pattern !== undefined) target.sink.setOperator(target.stored, '$regex', pattern);
}
