import { EspalierError } from './espalier-error.ts';

/** The document is, or would become, larger than MongoDB stores (16 MiB). */
export class DocumentTooLargeError extends EspalierError {
  override readonly name = 'DocumentTooLargeError';
  readonly code = 'document-too-large';
}
