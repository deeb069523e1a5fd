import { EspalierError } from './espalier-error.ts';

/** Two transactions wrote to the same document, and this one lost. Running it again may succeed. */
export class WriteConflictError extends EspalierError {
  override readonly name = 'WriteConflictError';
  readonly code = 'write-conflict';
}
