import { type Document, MongoServerError } from 'mongodb';
import type { Engine } from '../engine.ts';
import { withRetries } from '../with-retries.ts';

/** Ends the open transaction of who had the lock before, which would hold up the next owner for up to a minute. */
export async function endSession({ client, signal }: Engine, lsid: Document): Promise<void> {
  try {
    await withRetries(() => client.db('admin').command({ killSessions: [lsid] }), signal);
  } catch (error) {
    // It may be another user's session. Then the server ends it in its own time.
    if (!(error instanceof MongoServerError && error.code === 13)) throw error;
  }
}
