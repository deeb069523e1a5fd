import type { Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { queryFilter } from '../query/query-filter.ts';
import type { QueryOptions, QueryState } from '../query/query-state.ts';

/** What a write can do with what a query says. */
export interface WriteRules {
  /** The method, for messages. */
  readonly method: string;
  /** Whether it may touch many documents, and so needs a filter or `.all()`. */
  readonly many: boolean;
  /** Whether it gives back the document, so that an order and a selection have a meaning. */
  readonly returns: boolean;
}

const readOptions: readonly (keyof QueryOptions)[] = ['batchSize', 'allowDiskUse', 'readPreference', 'readConcern'];

/** The filter of a write. Throws `QueryError` for whatever the query says and the write would ignore. */
export function writeFilter(context: ModelContext, state: QueryState, rules: WriteRules): Document {
  const message = refusal(state, rules);
  if (message !== undefined) {
    throw new QueryError([{ path: rules.method, code: 'write', message }], { model: context.descriptor.name });
  }
  return queryFilter(context, state);
}

function refusal(state: QueryState, { method, many, returns }: WriteRules): string | undefined {
  if (many && !state.everything && state.filters.every(meansEverything)) {
    return 'has no filter: say .all() when every document is meant';
  }
  if (state.skip !== undefined) return 'cannot skip documents';
  if (state.limit !== undefined && (many || state.limit !== 1)) return 'has no limit: it takes all documents, or one';
  if (state.sort !== undefined && !returns) {
    return many ? 'has no order' : `has no order; findOneAnd${method.startsWith('d') ? 'Delete' : 'Update'} has`;
  }
  if (state.projection !== undefined && !returns) return 'gives no documents back, so it cannot select fields';
  if (state.include.length > 0) return 'cannot include relations';
  const option = readOptions.find((name) => state.options[name] !== undefined);
  return option === undefined ? undefined : `does not have the option ${option}`;
}

function meansEverything(filter: Document): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === '$comment') return true;
    if (key === '$and') return Array.isArray(value) && value.every(meansEverything);
    if (key === '$nor') return Array.isArray(value) && value.every(meansNothing);
    return key === '$or' && Array.isArray(value) && value.some(meansEverything);
  });
}

function meansNothing(filter: Document): boolean {
  return Array.isArray(filter.$nor) && filter.$nor.some(meansEverything);
}
