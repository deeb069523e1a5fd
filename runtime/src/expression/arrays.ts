import { itemsOf } from '../query/encode-operand.ts';
import { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { codecAmong, operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/** Functions of arrays. */
export const arrays = {
  /** How many items; fails on the server when the value is missing or no array. */
  size: (array: Operand<readonly unknown[]>): Expression<number> => operation('$size', [operandMql(array)]),
  /** Whether `value` is one of `array`. */
  in: <T>(value: Operand<T>, array: Operand<readonly NoInfer<T>[]>): Expression<boolean> => {
    const arrayCodec = codecAmong(array);
    const itemCodec = arrayCodec === undefined ? codecAmong(value) : itemsOf(arrayCodec);
    const items =
      Array.isArray(array) && !Expression.is(array)
        ? Object.freeze(array.map((item: unknown) => operandMql(item, itemCodec)))
        : operandMql(array);
    return operation('$in', [operandMql(value, itemCodec), items]);
  },
};
