import { Expression } from '../../expression/expression.ts';

/** The MQL expression of an encoded operand: constants are quoted, so that a string like `$x` stays a string. */
export function literal(operand: unknown): unknown {
  return Expression.is(operand) ? Expression.mqlOf(operand) : { $literal: operand };
}

/** Whether the field at `stored` is missing, as an expression. */
export function isMissing(stored: string): unknown {
  return { $eq: [{ $type: `$${stored}` }, 'missing'] };
}
