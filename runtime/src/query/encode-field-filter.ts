import { BSONRegExp } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import { encodeCondition } from './encode-condition.ts';
import { encodeOperand } from './encode-operand.ts';
import { encodePattern, takesPatterns } from './encode-pattern.ts';
import type { FieldTarget } from './field-target.ts';

/** Encodes what is asked of one field: a value, a pattern, or an object of operators. */
export function encodeFieldFilter(target: FieldTarget, filter: unknown): void {
  const { sink, stored } = target;
  if (isCondition(filter)) {
    encodeCondition(target, filter);
  } else if (takesPatterns(target.codec) && (filter instanceof RegExp || filter instanceof BSONRegExp)) {
    const pattern = encodePattern(filter, target);
    if (pattern !== undefined) sink.set(stored, pattern);
  } else {
    const value = encodeOperand(target, filter);
    if (value === null) sink.setOperator(stored, '$type', 'null');
    // Keys of an object could be read as operators, and a regular expression as a pattern.
    else if (value instanceof BSONRegExp || isPlainObject(value)) sink.setOperator(stored, '$eq', value);
    else if (value !== undefined) sink.set(stored, value);
  }
}

/** Whether `filter` says operators. Any `$` key makes it so, lest an operator hides behind a field of an equality. */
export function isCondition(filter: unknown): filter is Readonly<Record<string, unknown>> {
  return isPlainObject(filter) && Object.keys(filter).some((key) => key.startsWith('$'));
}
