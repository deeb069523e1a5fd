import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { queryFilter } from './query-filter.ts';
import type { QueryState } from './query-state.ts';
import { readOptions } from './read-options.ts';
import { runRead } from './run-read.ts';

/** How to count. */
export interface CountOptions {
  /** Takes the number from the collection's metadata: at once, but not exact after a crash or on shards, and without a filter. */
  readonly estimated?: boolean;
}

/** How many documents a query finds. */
export async function countDocuments(
  context: ModelContext,
  state: QueryState,
  { estimated = false }: CountOptions,
): Promise<number> {
  const { collection, descriptor } = context;
  const filter = queryFilter(context, state);
  const { skip, limit } = state;
  const options = readOptions(context, state);
  if (!estimated) {
    const window = { ...(skip !== undefined && { skip }), ...(limit !== undefined && { limit }) };
    return runRead(context, state, () => collection.countDocuments(filter, { ...options, ...window }));
  }
  if (Object.keys(filter).length > 0 || skip !== undefined || limit !== undefined) {
    const message = 'cannot be estimated with a filter, skip or limit, nor where deleted documents are hidden';
    throw new QueryError([{ path: 'count', code: 'estimated', message }], { model: descriptor.name });
  }
  const { hint: _hint, collation: _collation, ...rest } = options;
  return runRead(context, state, () => collection.estimatedDocumentCount(rest));
}
