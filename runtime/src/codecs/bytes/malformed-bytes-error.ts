import { EspalierError } from '../../errors/espalier-error.ts';

/** Bytes that are no BSON document: cut off, with lengths that contradict each other, or of unknown types. */
export class MalformedBytesError extends EspalierError {
  override readonly name = 'MalformedBytesError';
  readonly code = 'malformed-bytes';

  /** @param detail What is wrong, as a sentence without a full stop. @param offset Where, in bytes from the start of the reply. */
  constructor(detail: string, offset: number) {
    super(`The server's reply is no valid BSON: ${detail} (at byte ${offset}).`);
  }
}
