import type { SourceFile } from '../../source-file.ts';
import type { SkippedCollection } from './seen-collection.ts';

/** Where a database and the models differ, or differed before the models got something from it. */
export interface PullDifference {
  readonly collection: string;
  readonly model: string;
  /** Names of fields with dots between, or the name of an index; empty when it is about the whole model. */
  readonly path: string;
  readonly kind:
    | 'model-added'
    | 'field-added'
    | 'index-added'
    | 'index-left-out'
    | 'index-missing'
    | 'index-different'
    | 'validator'
    | 'field-gone'
    | 'collection-gone'
    | 'missing'
    | 'null'
    | 'type';
  /** One sentence without a full stop. No value of a document is quoted. */
  readonly message: string;
}

/** What a pull gives. */
export interface PullReport {
  /** The files that are new or have other texts now, not yet written. */
  readonly files: readonly SourceFile[];
  readonly differences: readonly PullDifference[];
  readonly skipped: readonly SkippedCollection[];
  /** How many collections became models or belong to one. */
  readonly collections: number;
  /** How many documents were looked at. */
  readonly documents: number;
}
