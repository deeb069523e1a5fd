import { EspalierError } from './espalier-error.ts';

/** The caller aborted the call by its `signal`. A write that had already been sent may have been applied. */
export class AbortedError extends EspalierError {
  override readonly name = 'AbortedError';
  readonly code = 'aborted';
}
