import { type ErrorDetails, EspalierError } from './espalier-error.ts';
import type { Problem } from './problem.ts';
import { problemList } from './problem-list.ts';

/**
 * A filter, update, order or selection cannot be sent: an unknown path or operator, an operand of another type than
 * declared, an object where a scalar belongs, `undefined`, or a write to everything without `.all()`. Nothing was sent.
 */
export class QueryError extends EspalierError {
  override readonly name = 'QueryError';
  readonly code = 'query';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], details: ErrorDetails = {}) {
    super(`${details.model ? `${details.model}: ` : ''}${problemList(problems)}`, details);
    this.problems = problems;
  }
}
