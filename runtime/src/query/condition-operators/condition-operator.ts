import type { FieldTarget } from '../field-target.ts';

/** Checks the operand of one operator and hands the clause to the target's sink. `condition` is the whole condition. */
export type ConditionOperator = (
  target: FieldTarget,
  operand: unknown,
  condition: Readonly<Record<string, unknown>>,
) => void;

/** Operators by their names. */
export type ConditionOperators = ReadonlyMap<string, ConditionOperator>;
