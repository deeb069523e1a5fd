import { MongoServerError } from 'mongodb';
import { isTransient } from '../../engine/transient.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import { type ChangedDocument, changeExactly, type ExactChange } from './change-exactly.ts';
import type { ExactDocument } from './exact-bson.ts';

/**
 * What undoing makes of documents, without the trash. An expression of the user's own that fails for one is left out for
 * that one. Nothing here reads stored documents, so that it need not be in a transaction, which such a failure would end.
 */
export async function undoExactly(
  { session, ...change }: ExactChange,
  { reverse }: RewritePlan,
  documents: readonly ExactDocument[],
): Promise<ChangedDocument[]> {
  const safe = reverse.filter(({ failure }) => failure === undefined);
  if (safe.length === reverse.length)
    return changeExactly({ ...change, ...(session && { session }) }, reverse, documents);
  const undo = async (some: readonly ExactDocument[]): Promise<ChangedDocument[]> => {
    try {
      return await changeExactly(change, reverse, some);
    } catch (error) {
      if (!(error instanceof MongoServerError) || isTransient(error)) throw error;
      if (some.length === 1) return changeExactly(change, safe, some);
      const half = Math.ceil(some.length / 2);
      return [...(await undo(some.slice(0, half))), ...(await undo(some.slice(half)))];
    }
  };
  return undo(documents);
}
