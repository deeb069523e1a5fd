import type { Problem } from './problem.ts';
import { ValidationError } from './validation-error.ts';

/** Throws `ValidationError` when there are problems with values of `model`. */
export function refuseInvalid(problems: readonly Problem[], model: string): void {
  if (problems.length > 0) throw new ValidationError(problems, { model });
}
