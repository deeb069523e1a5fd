import type { Spec } from '../model/spec.ts';
import type { ArrayFilters } from './update-types.ts';

/** One operation of `bulkWrite`, under MongoDB's own names, with field names and typed like the single ones. */
export type BulkOperation<S extends Spec> =
  | { readonly insertOne: { readonly document: S['input'] } }
  | { readonly updateOne: BulkUpdate<S> }
  | { readonly updateMany: Omit<BulkUpdate<S>, 'upsert'> }
  | {
      readonly replaceOne: {
        readonly filter: S['filter'];
        readonly replacement: S['input'];
        readonly upsert?: boolean;
      };
    }
  | { readonly deleteOne: { readonly filter: S['filter'] } }
  | { readonly deleteMany: { readonly filter: S['filter'] } };

/** An update in a bulk. */
export interface BulkUpdate<S extends Spec> {
  readonly filter: S['filter'];
  readonly update: S['update'];
  readonly arrayFilters?: ArrayFilters;
  /** Inserts when nothing meets the filter. */
  readonly upsert?: boolean;
}

/** What a bulk did. */
export interface BulkResult<Id = unknown> {
  readonly insertedCount: number;
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly deletedCount: number;
  readonly upsertedCount: number;
  /** `_id` of each inserted or upserted document, by the position of its operation. */
  readonly insertedIds: ReadonlyMap<number, Id>;
}
