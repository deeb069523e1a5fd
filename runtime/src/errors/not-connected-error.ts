import { EspalierError } from './espalier-error.ts';

/** The connection, transaction or model that was to be used is not (or no longer) there. */
export class NotConnectedError extends EspalierError {
  override readonly name = 'NotConnectedError';
  readonly code = 'not-connected';
}
