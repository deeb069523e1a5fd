import { EspalierError } from './espalier-error.ts';

/** A write was sent, but no answer came: it may have been applied, in part or not at all. Look before you send it again. */
export class UnknownResultError extends EspalierError {
  override readonly name = 'UnknownResultError';
  readonly code = 'unknown-result';
}
