import { EspalierError } from './espalier-error.ts';

/** The server could not be reached, or refused because it is shutting down or has stepped down. Nothing was written. */
export class NetworkError extends EspalierError {
  override readonly name = 'NetworkError';
  readonly code = 'network';
}
