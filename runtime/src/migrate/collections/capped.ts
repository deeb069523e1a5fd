import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { readLive } from '../verify/read-live.ts';

/**
 * What stands against changing documents of a capped collection in batches.
 * Source: server manual, "Transactions", "Restricted operations".
 */
export async function cappedObjection({ database }: StepPlace, collection: string): Promise<readonly Objection[]> {
  const live = await readLive(database, collection);
  if (live?.options.capped !== true) return [];
  const message = `"${collection}" is capped, and the server writes to no such collection in a transaction, as batches are written: copy its documents to an ordinary collection, and give that its name`;
  return [{ message }];
}
