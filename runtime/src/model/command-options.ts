import type { ClientSession, Document } from 'mongodb';
import { NotConnectedError } from '../errors/not-connected-error.ts';
import type { QueryOptions } from '../query/query-state.ts';
import type { ModelContext } from './model-context.ts';

/** Options that every command takes. */
export interface CommandOptions {
  session?: ClientSession;
  maxTimeMS?: number;
  comment?: string;
  signal?: AbortSignal;
  hint?: string | Document;
  collation?: Document & { locale: string };
}

/**
 * The options of a write: those of the query, and what the connection or transaction adds.
 * Throws `NotConnectedError` when the transaction is over.
 */
export function commandOptions(context: ModelContext, options: QueryOptions): CommandOptions {
  const { session, maxTimeMS, attempt } = context.connection;
  if (attempt !== undefined && attempt.state !== 'open') {
    throw new NotConnectedError('The transaction is over', { model: context.descriptor.name });
  }
  const limit = options.maxTimeMS ?? maxTimeMS;
  return {
    ...(session && { session }),
    ...(limit !== undefined && { maxTimeMS: limit }),
    ...(options.comment !== undefined && { comment: options.comment }),
    ...(options.signal && { signal: options.signal }),
    ...(options.hint !== undefined && { hint: options.hint }),
    ...(options.collation && { collation: options.collation }),
  };
}
