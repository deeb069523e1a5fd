import { EspalierError } from './espalier-error.ts';

/** The document was changed by somebody else since the row was read. Reload the row and try again. */
export class VersionConflictError extends EspalierError {
  override readonly name = 'VersionConflictError';
  readonly code = 'version-conflict';
}
