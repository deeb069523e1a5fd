import { EspalierError } from './espalier-error.ts';

/** No document matches: it does not exist, was deleted, or is hidden by the query. */
export class NotFoundError extends EspalierError {
  override readonly name = 'NotFoundError';
  readonly code = 'not-found';
}
