import type { Document, FindOptions } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import { relationNeeds } from '../relations/relation-needs.ts';
import { bothKeys } from '../transition/both-keys.ts';
import { extendProjection } from './extend-projection.ts';
import { queryFilter } from './query-filter.ts';
import type { QueryState } from './query-state.ts';
import { readOptions } from './read-options.ts';

/** A find as it is sent. */
export interface ReadPlan {
  readonly filter: Document;
  readonly options: FindOptions & { readonly signal?: AbortSignal };
  /** Paths of fields that are read because relations need them, and that the caller did not select. */
  readonly extras: readonly (readonly string[])[];
}

/** What a caller of `planRead` adds to the query. */
export interface PlanAdditions {
  readonly filter?: Document;
  /** Paths, by field names, that must be read whatever the selection says. */
  readonly needed?: readonly (readonly string[])[];
}

/** Works out the find that answers a query. Throws `QueryError` when its selection leaves out what its relations need. */
export function planRead(context: ModelContext, state: QueryState, additions: PlanAdditions = {}): ReadPlan {
  const { sort, skip, limit, options } = state;
  const needed = [...(additions.needed ?? []), ...relationNeeds(context.descriptor, state)];
  const { projection, extras } = extendProjection(context.descriptor, state.projection, needed);
  return {
    filter: queryFilter(context, state, additions.filter ?? {}),
    extras,
    options: {
      ...readOptions(context, state),
      ...(projection !== undefined && { projection: bothKeys(context.descriptor.shape, projection) }),
      ...(sort !== undefined && { sort }),
      ...(skip !== undefined && { skip }),
      ...(limit !== undefined && { limit }),
      ...(options.batchSize !== undefined && { batchSize: options.batchSize }),
      ...(options.allowDiskUse !== undefined && { allowDiskUse: options.allowDiskUse }),
    },
  };
}
