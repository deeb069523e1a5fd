import { type Db, type Document, Long } from 'mongodb';

/** How often each leaf value stands in documents, by its text: a number is the same in every type. */
export type Leaves = ReadonlyMap<string, number>;

/** The leaf values of documents. */
export function leavesOf(documents: readonly Document[]): Leaves {
  const leaves = new Map<string, number>();
  for (const text of documents.flatMap(texts)) leaves.set(text, (leaves.get(text) ?? 0) + 1);
  return leaves;
}

/** The leaf values of all collections of a database, those of the trash and the quarantine included. */
export async function allLeaves(database: Db): Promise<Leaves> {
  const infos = await database.listCollections({}, { nameOnly: true }).toArray();
  const own = infos.filter(({ name }) => !/^_espalier_(ledger|lock)$/.test(name));
  const documents = await Promise.all(own.map(({ name }) => database.collection(name).find().toArray()));
  return leavesOf(documents.flat());
}

/** The leaf values of `before` that are not in `after` as often. */
export function lostLeaves(before: Leaves, after: Leaves, turns: Readonly<Record<string, string>> = {}): string[] {
  const counted = (text: string | undefined) => (text === undefined ? 0 : (after.get(text) ?? 0));
  return [...before].flatMap(([text, count]) => (counted(text) + counted(turns[text]) < count ? [text] : []));
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : value.flatMap(texts);
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (Long.isLong(value) || '_bsontype' in value) return [String(value)];
  return Object.values(value).flatMap(texts);
}
