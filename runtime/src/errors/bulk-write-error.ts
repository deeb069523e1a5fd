import { type ErrorDetails, EspalierError } from './espalier-error.ts';

/** One operation of a bulk that failed. */
export interface BulkFailure {
  /** Position of the document or operation in what the caller handed in. */
  readonly index: number;
  readonly error: EspalierError;
}

/** Some operations of an `insertMany` or `bulkWrite` failed. What went before (and, unordered, after) them is written. */
export class BulkWriteError extends EspalierError {
  override readonly name = 'BulkWriteError';
  readonly code = 'bulk-write';
  readonly failures: readonly BulkFailure[];
  /** How many documents were inserted all the same. */
  readonly insertedCount: number;
  readonly modifiedCount: number;
  readonly deletedCount: number;

  constructor(
    failures: readonly BulkFailure[],
    counts: { readonly insertedCount: number; readonly modifiedCount: number; readonly deletedCount: number },
    details: ErrorDetails = {},
  ) {
    const first = failures[0];
    super(
      `${failures.length} of the operations failed${first ? `; number ${first.index}: ${first.error.message}` : ''}`,
      details,
    );
    this.failures = failures;
    this.insertedCount = counts.insertedCount;
    this.modifiedCount = counts.modifiedCount;
    this.deletedCount = counts.deletedCount;
  }
}
