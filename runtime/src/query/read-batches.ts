import type { AggregationCursor, Document, FindCursor } from 'mongodb';

/** How many documents to ask for at once. The server ends a batch at 16 MB, so that it cannot grow beyond that. */
export const usualBatchSize = 1000;

/** Gives a cursor's documents batch by batch, and closes it however the reading ends. */
export async function* readBatches(
  cursor: FindCursor<Document> | AggregationCursor<Document>,
): AsyncGenerator<Document[], undefined> {
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments();
  } finally {
    // An abort closes it already; closing again at once would end the session that the driver kills the cursor with.
    if (!cursor.killed) await cursor.close();
  }
  return undefined;
}
