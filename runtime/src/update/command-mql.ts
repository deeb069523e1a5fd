import type { Document } from 'mongodb';
import type { QueryOptions } from '../query/query-state.ts';

/** Options that stand beside the statements of a command, as the server takes them. */
export function commandFields({ comment, maxTimeMS }: QueryOptions): Document {
  return { ...(comment !== undefined && { comment }), ...(maxTimeMS !== undefined && { maxTimeMS }) };
}

/** Options that stand inside a statement (or, for `findAndModify`, in the command). */
export function statementFields({ hint, collation }: QueryOptions): Document {
  return { ...(hint !== undefined && { hint }), ...(collation && { collation }) };
}
