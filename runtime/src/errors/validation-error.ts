import { type ErrorDetails, EspalierError } from './espalier-error.ts';
import type { Problem } from './problem.ts';
import { problemList } from './problem-list.ts';

/**
 * A value that was to be written breaks the rules of its model. Holds all problems at once; nothing was written.
 * In `insertMany`, `problem.index` says which document is meant.
 */
export class ValidationError extends EspalierError {
  override readonly name = 'ValidationError';
  readonly code = 'validation';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], details: ErrorDetails = {}) {
    super(`${details.model ?? 'The value'} is not valid: ${problemList(problems)}`, details);
    this.problems = problems;
  }
}
