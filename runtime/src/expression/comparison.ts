import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { codecAmong, operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/**
 * Comparisons. Unlike filters they compare across types, `null` and missing being the lowest, and constants are encoded
 * by the declared type of the other side.
 */
export const comparison = {
  /** Whether both sides are the same. */
  eq: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$eq', left, right),
  /** Whether the sides differ. */
  ne: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$ne', left, right),
  /** Whether `left` is greater. */
  gt: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$gt', left, right),
  /** Whether `left` is greater, or both are the same. */
  gte: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$gte', left, right),
  /** Whether `left` is less. */
  lt: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$lt', left, right),
  /** Whether `left` is less, or both are the same. */
  lte: <T>(left: Operand<T>, right: Operand<NoInfer<T> | null>): Expression<boolean> => compare('$lte', left, right),
};

function compare(operator: string, left: unknown, right: unknown): Expression<boolean> {
  const codec = codecAmong(left, right);
  return operation(operator, [operandMql(left, codec), operandMql(right, codec)]);
}
