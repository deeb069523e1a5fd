import { BSONRegExp } from 'mongodb';
import type { ConvertibleType } from '../codecs/codec.ts';
import { isOperators } from './match-replaced.ts';

const orders: readonly string[] = ['$gt', '$gte', '$lt', '$lte'];

/**
 * A condition as an aggregation expression of `value`, which the server computes; `undefined` for what expressions do not
 * say exactly. As in filters, values of other types than the declared one are neither more nor less.
 */
export function matchConverted(condition: unknown, value: unknown, type: ConvertibleType): unknown {
  const operators = isOperators(condition) ? condition : { $eq: condition };
  const clauses = Object.entries(operators).map(([operator, operand]) => clauseOf(operator, operand, value, type));
  return clauses.includes(undefined) ? undefined : { $and: clauses };
}

function clauseOf(operator: string, operand: unknown, value: unknown, type: ConvertibleType): unknown {
  const isPattern = operand instanceof RegExp || operand instanceof BSONRegExp;
  if (operator === '$eq' && !isPattern) return { $eq: [value, { $literal: operand }] };
  if (operator === '$ne' && !isPattern) return { $ne: [value, { $literal: operand }] };
  if (operator === '$exists') return { [operand === true ? '$ne' : '$eq']: [{ $type: value }, 'missing'] };
  if (operator === '$type' && operand === 'null') return { $eq: [{ $type: value }, 'null'] };
  if (operator === '$not') return negated(matchConverted(operand, value, type));
  if (orders.includes(operator)) {
    // NaN and null have an order of their own there.
    if (Number.isNaN(Number(operand)) && isNumber(type)) return undefined;
    const comparison = { [operator]: [value, { $literal: operand }] };
    const isComparable = isNumber(type)
      ? { $and: [{ $isNumber: value }, { $ne: [{ $toDouble: value }, Number.NaN] }] }
      : { $eq: [{ $type: value }, type] };
    return { $cond: [isComparable, comparison, false] };
  }
  if ((operator === '$in' || operator === '$nin') && Array.isArray(operand)) {
    if (operand.some((item) => item instanceof RegExp || item instanceof BSONRegExp)) return undefined;
    const isAmong = { $in: [value, { $literal: operand }] };
    return operator === '$in' ? isAmong : { $not: [isAmong] };
  }
  return undefined;
}

function negated(expression: unknown): unknown {
  return expression === undefined ? undefined : { $not: [expression] };
}

function isNumber(type: ConvertibleType): boolean {
  return type === 'int' || type === 'long' || type === 'double' || type === 'decimal';
}
