import type { AggregateOptions, Db, Document } from 'mongodb';

/** Documents to be looked at: those of a collection, as they are or as they will be. */
export interface DocumentSource {
  /** Whether a pipeline sees all of them at once. */
  readonly isWhole: boolean;
  /** What a pipeline answers: once, or once for each part of the documents. */
  answers(pipeline: readonly Document[], options?: AggregateOptions): AsyncIterable<Document[]>;
}

/** The documents of a collection as they are. */
export function documentsOf(database: Db, collection: string): DocumentSource {
  return {
    isWhole: true,
    async *answers(pipeline, options) {
      yield await database
        .collection(collection)
        .aggregate([...pipeline], options)
        .toArray();
    },
  };
}
