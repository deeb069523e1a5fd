import type { Db } from 'mongodb';

/** Which of the names are taken in the database, by a collection or a view. */
export async function takenNames(database: Db, names: readonly string[]): Promise<ReadonlySet<string>> {
  const infos = await database.listCollections({ name: { $in: [...names] } }, { nameOnly: true }).toArray();
  return new Set(infos.map(({ name }) => name));
}
