/** What an update did, in MongoDB's words. */
export interface UpdateResult {
  readonly matchedCount: number;
  /** Fewer than matched when some documents already were as the update makes them. */
  readonly modifiedCount: number;
}

/** What an upsert did: it changed a document, or inserted one. */
export interface UpsertResult<Id = unknown> extends UpdateResult {
  /** Set when a document was inserted. */
  readonly upsertedId?: Id;
}

/** What a delete did. With soft delete, counts the documents marked as deleted. */
export interface DeleteResult {
  readonly deletedCount: number;
}

/** What `getOrCreate` and `updateOrCreate` give. */
export interface CreateResult<Row> {
  readonly row: Row;
  /** Whether the document was inserted; otherwise it was there before. */
  readonly created: boolean;
}
