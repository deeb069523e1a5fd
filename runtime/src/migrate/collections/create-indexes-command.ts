import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import { decodedIndex } from './index-spec.ts';

/** The command that builds indexes: all of them or none. */
export function createIndexesCommand(collection: string, indexes: readonly IndexSpec[]): Document {
  return { createIndexes: collection, indexes: indexes.map(decodedIndex) };
}
