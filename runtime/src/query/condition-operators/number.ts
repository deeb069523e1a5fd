import { Binary, Long } from 'mongodb';
import type { FieldTarget } from '../field-target.ts';
import type { ConditionOperator } from './condition-operator.ts';

/** The remainder of a division. */
export const moduloOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  ['$mod', encodeModulo],
]);

/** The operators of bits. */
export const bitOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>(
  ['$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear'].map((operator) => [
    operator,
    (target: FieldTarget, operand: unknown) => encodeBits(operator, target, operand),
  ]),
);

function encodeModulo({ sink, stored, context, at }: FieldTarget, operand: unknown): void {
  const parts = Array.isArray(operand) && operand.length === 2 ? Array.from<unknown>(operand) : [];
  const numbers = parts.filter(isWhole);
  if (numbers.length !== 2) context.report(at, 'type', 'must be two whole numbers: divisor and remainder');
  else if (Number(numbers[0]) === 0) context.report(at, 'too-small', 'must not divide by zero');
  else sink.setOperator(stored, '$mod', numbers.map(toWhole));
}

function encodeBits(operator: string, { sink, stored, context, at }: FieldTarget, operand: unknown): void {
  if (Array.isArray(operand)) {
    const positions = Array.from<unknown>(operand);
    if (positions.every((position) => typeof position === 'number' && isWhole(position) && position >= 0)) {
      sink.setOperator(stored, operator, positions);
      return;
    }
  } else if (operand instanceof Binary || (isWhole(operand) && operand >= 0)) {
    sink.setOperator(stored, operator, operand instanceof Binary ? operand : toWhole(operand));
    return;
  }
  context.report(at, 'type', 'must be a mask from 0 on, an array of bit positions, or binary data');
}

function isWhole(value: unknown): value is number | bigint {
  return Number.isSafeInteger(value) || (typeof value === 'bigint' && BigInt.asIntN(64, value) === value);
}

function toWhole(value: number | bigint): number | Long {
  return typeof value === 'bigint' ? Long.fromBigInt(value) : value;
}
