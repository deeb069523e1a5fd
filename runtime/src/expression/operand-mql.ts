import type { Codec } from '../codecs/codec.ts';
import { encodeAny } from '../codecs/encode-any.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { QueryError } from '../errors/query-error.ts';
import { FilterContext } from '../query/filter-context.ts';
import { frozenCopy } from '../query/frozen-copy.ts';
import { Expression } from './expression.ts';

/** The declared type among `operands`, by which the constants beside it are encoded. */
export function codecAmong(...operands: readonly unknown[]): Codec | undefined {
  for (const operand of operands) {
    const codec = Expression.is(operand) ? Expression.codecOf(operand) : undefined;
    if (codec !== undefined) return codec;
  }
  return undefined;
}

/**
 * The MQL of an operand. A constant is encoded by `codec`, without one by its JavaScript type, and is always sent so that
 * the server does not read it as an expression. Throws `QueryError` for what cannot be sent.
 */
export function operandMql(operand: unknown, codec?: Codec): unknown {
  if (Expression.is(operand)) return Expression.mqlOf(operand);
  // null is compared with and replaced everywhere, whatever the declared type.
  if (operand === null) return null;
  const context = new FilterContext();
  const encoded = codec === undefined ? encodeAny(operand, '', context) : codec.encodeOperand(operand, '', context);
  if (context.problems.length > 0) throw new QueryError(context.problems);
  return literal(encoded);
}

function literal(value: unknown): unknown {
  const isRead = (typeof value === 'string' && value.startsWith('$')) || Array.isArray(value) || isPlainObject(value);
  return isRead ? Object.freeze({ $literal: frozenCopy(value) }) : value;
}
