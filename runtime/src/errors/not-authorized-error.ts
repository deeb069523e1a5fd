import { EspalierError } from './espalier-error.ts';

/** The server refused the credentials, or the user lacks the right to do this. */
export class NotAuthorizedError extends EspalierError {
  override readonly name = 'NotAuthorizedError';
  readonly code = 'not-authorized';
}
