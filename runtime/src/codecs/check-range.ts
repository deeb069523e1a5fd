import type { EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';

/** Inclusive bounds in the form in which values are compared, and as messages write them. */
export interface Range<T> {
  readonly min?: T | undefined;
  readonly max?: T | undefined;
}

/** Whether a value is within bounds; reports when it is not. */
export function checkRange<T extends number | bigint>(
  value: T,
  range: Range<T>,
  path: string,
  context: EncodeContext,
  write: (bound: T) => string = String,
): boolean {
  if (range.min !== undefined && value < range.min) {
    report(context, path, 'too-small', `Must be at least ${write(range.min)}.`);
    return false;
  }
  if (range.max !== undefined && value > range.max) {
    report(context, path, 'too-large', `Must be at most ${write(range.max)}.`);
    return false;
  }
  return true;
}
