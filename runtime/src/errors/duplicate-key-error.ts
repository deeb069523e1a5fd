import { type ErrorDetails, EspalierError } from './espalier-error.ts';

/** Another document already has this value of a unique field (or these values together). */
export class DuplicateKeyError extends EspalierError {
  override readonly name = 'DuplicateKeyError';
  readonly code = 'duplicate-key';
  /** Field names of the unique index, such as `['email']`; empty when the server did not say. */
  readonly fields: readonly string[];

  constructor(fields: readonly string[], details: ErrorDetails = {}) {
    const of = details.model ? ` of ${details.model}` : '';
    super(
      fields.length === 0 ? `A document${of} with the same unique key exists` : `Not unique${of}: ${fields.join(', ')}`,
      details,
    );
    this.fields = fields;
  }
}
