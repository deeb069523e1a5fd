import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { decodedIndex } from './index-spec.ts';

/** How many documents would go at once by the indexes: those whose time is up. */
export async function countExpired(
  { database }: StepPlace,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<number> {
  if (indexes.length === 0) return 0;
  return database.collection(collection).countDocuments({ $or: indexes.map(expiredBy) });
}

/** Met by documents that the server deletes by the index, since their time is up. */
export function expiredBy(index: IndexSpec): Document {
  const { key, expireAfterSeconds, partialFilterExpression = {} } = decodedIndex(index);
  const limit = new Date(Date.now() - Number(expireAfterSeconds) * 1_000);
  const dated = Object.keys(key).map((path) => ({ [path]: { $lt: limit } }));
  return { $and: [...dated, partialFilterExpression] };
}
