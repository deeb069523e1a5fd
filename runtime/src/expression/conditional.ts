import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { codecAmong, operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/** A case of `switch`: when the condition holds, the value. */
export type Branch<T> = readonly [condition: Operand<boolean>, value: Operand<T>];

/** Choices between values. */
export const conditional = {
  /** `whenTrue` if the condition holds, otherwise `whenFalse`. */
  cond: <const A, const B>(
    condition: Operand<boolean>,
    whenTrue: Operand<A>,
    whenFalse: Operand<B>,
  ): Expression<A | B> => {
    const codec = codecAmong(whenTrue, whenFalse);
    return operation(
      '$cond',
      [operandMql(condition), operandMql(whenTrue, codec), operandMql(whenFalse, codec)],
      codec,
    );
  },
  /** The value of the first branch whose condition holds, `otherwise` when none does. */
  switch: <const A, const B>(branches: readonly Branch<A>[], otherwise: Operand<B>): Expression<A | B> => {
    const codec = codecAmong(otherwise, ...branches.map(([, value]) => value));
    const cases = branches.map(([condition, value]) =>
      // biome-ignore lint/suspicious/noThenProperty: the server's own name.
      Object.freeze({ case: operandMql(condition), then: operandMql(value, codec) }),
    );
    return operation('$switch', { branches: Object.freeze(cases), default: operandMql(otherwise, codec) }, codec);
  },
  /** `value` unless it is `null` or missing, then `replacement`. */
  ifNull: <T, const B>(value: Operand<T>, replacement: Operand<B>): Expression<NonNullable<T> | B> => {
    const codec = codecAmong(value, replacement);
    return operation('$ifNull', [operandMql(value, codec), operandMql(replacement, codec)], codec);
  },
};
