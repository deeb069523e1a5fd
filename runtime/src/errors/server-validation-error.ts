import { type ErrorDetails, EspalierError } from './espalier-error.ts';
import type { Problem } from './problem.ts';
import { problemList } from './problem-list.ts';

/** The validator of the collection refused a document. `problems` name fields and rules, never values. */
export class ServerValidationError extends EspalierError {
  override readonly name = 'ServerValidationError';
  readonly code = 'server-validation';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], details: ErrorDetails = {}) {
    const what = problems.length === 0 ? '' : `: ${problemList(problems)}`;
    super(`The server's validator refused a document of ${details.model ?? 'the collection'}${what}`, details);
    this.problems = problems;
  }
}
