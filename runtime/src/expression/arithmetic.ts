import type { Decimal128 } from 'mongodb';
import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/** What can be calculated with; `null` and missing give `null`. */
export type NumericValue = number | bigint | Decimal128 | null;

type Widened<T> = T extends number ? number : T;

/** Arithmetic. The server's rules decide the result: int and double give double, anything and decimal give decimal. */
export const arithmetic = {
  /** The sum. */
  add: <T extends NumericValue>(...terms: readonly Operand<T>[]): Expression<Widened<T>> => apply('$add', terms),
  /** `left` less `right`. */
  subtract: <T extends NumericValue>(left: Operand<T>, right: Operand<T>): Expression<Widened<T>> =>
    apply('$subtract', [left, right]),
  /** The product. */
  mul: <T extends NumericValue>(...factors: readonly Operand<T>[]): Expression<Widened<T>> =>
    apply('$multiply', factors),
  /** `left` by `right`, with fractions also for whole numbers; division by zero fails on the server. */
  divide: <T extends NumericValue>(left: Operand<T>, right: Operand<T>): Expression<Widened<T>> =>
    apply('$divide', [left, right]),
  /** The remainder, with the sign of `left`. */
  mod: <T extends NumericValue>(left: Operand<T>, right: Operand<T>): Expression<Widened<T>> =>
    apply('$mod', [left, right]),
  /** `base` to the power of `exponent`. */
  pow: <T extends NumericValue>(base: Operand<T>, exponent: Operand<T>): Expression<Widened<T>> =>
    apply('$pow', [base, exponent]),
  /** Without the sign. */
  abs: <T extends NumericValue>(value: Operand<T>): Expression<Widened<T>> => apply('$abs', [value]),
  /** The next whole number up. */
  ceil: <T extends NumericValue>(value: Operand<T>): Expression<Widened<T>> => apply('$ceil', [value]),
  /** The next whole number down. */
  floor: <T extends NumericValue>(value: Operand<T>): Expression<Widened<T>> => apply('$floor', [value]),
  /** The square root; a negative number fails on the server. */
  sqrt: <T extends NumericValue>(value: Operand<T>): Expression<Widened<T>> => apply('$sqrt', [value]),
  /** Rounded to `places` behind the point, halves to the even neighbour. */
  round: <T extends NumericValue>(value: Operand<T>, places: Operand<number> = 0): Expression<Widened<T>> =>
    apply('$round', [value, places]),
  /** Cut off at `places` behind the point. */
  trunc: <T extends NumericValue>(value: Operand<T>, places: Operand<number> = 0): Expression<Widened<T>> =>
    apply('$trunc', [value, places]),
};

// Constants keep their JavaScript type: the declared one of a factor says nothing about the other factor.
function apply<T>(operator: string, operands: readonly unknown[]): Expression<T> {
  return operation(
    operator,
    operands.map((operand) => operandMql(operand)),
  );
}
