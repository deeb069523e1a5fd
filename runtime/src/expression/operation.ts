import type { Codec } from '../codecs/codec.ts';
import { Expression } from './expression.ts';

/** An expression that applies the server's `operator` to frozen MQL. */
export function operation<T>(operator: string, operand: unknown, codec?: Codec): Expression<T> {
  return new Expression<T>(Object.freeze({ [operator]: Object.freeze(operand) }), codec);
}
