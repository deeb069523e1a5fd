import type { FieldTypeOptions, OptionProblem } from '../field-type.ts';
import { isBelow } from './in-range.ts';

/** Objects to a `min` above `max`, once both are in comparable form. */
export function rangeProblems({ min, max }: FieldTypeOptions): readonly OptionProblem[] {
  return isBelow(max, min)
    ? [{ option: 'max', message: `the maximum ${String(max)} is below the minimum ${String(min)}` }]
    : [];
}
