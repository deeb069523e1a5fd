import type { Db } from 'mongodb';
import { withRetries } from '../engine/with-retries.ts';

/** Which of the names are taken in the database, by a collection or a view. */
export async function takenNames(database: Db, names: readonly string[]): Promise<ReadonlySet<string>> {
  const filter = { name: { $in: [...names] } };
  const infos = await withRetries(() => database.listCollections(filter, { nameOnly: true }).toArray());
  return new Set(infos.map(({ name }) => name));
}
