import type { Document } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import { frozenCopy } from './frozen-copy.ts';
import type { QueryState } from './query-state.ts';
import { planRead } from './read-plan.ts';

/** A `find` command. */
export interface FindMql {
  readonly find: string;
  readonly filter: Document;
  readonly projection?: Document;
  readonly sort?: Document;
  readonly skip?: number;
  readonly limit?: number;
  readonly hint?: string | Document;
  readonly collation?: Document;
  readonly comment?: unknown;
  readonly maxTimeMS?: number;
  readonly batchSize?: number;
  readonly allowDiskUse?: boolean;
}

/** The command that a query sends, frozen. How many documents a batch has is left to the reader unless it was said. */
export function findMql(context: ModelContext, state: QueryState): FindMql {
  const { filter, options } = planRead(context, state);
  const { session, signal, readPreference, readConcern, ...fields } = options;
  return frozenCopy({ find: context.descriptor.collection, filter, ...(fields as Partial<FindMql>) });
}
