import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/** Logic. */
export const logic = {
  /** Whether all hold; true without any. */
  and: (...conditions: readonly Operand<boolean>[]): Expression<boolean> =>
    operation(
      '$and',
      conditions.map((condition) => operandMql(condition)),
    ),
  /** Whether any holds; false without any. */
  or: (...conditions: readonly Operand<boolean>[]): Expression<boolean> =>
    operation(
      '$or',
      conditions.map((condition) => operandMql(condition)),
    ),
  /** Whether `condition` does not hold. */
  not: (condition: Operand<boolean>): Expression<boolean> => operation('$not', [operandMql(condition)]),
};
