import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { encodeReplacement } from './encode-replacement.ts';
import { encodeUpdate } from './encode-update.ts';
import { prepareUpdate, updateResult, upsertResult } from './prepare-update.ts';
import { reserveUpsert } from './reserve-upsert.ts';
import type { ReplaceOptions, UpdateOptions } from './update-types.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { UpdateResult, UpsertResult } from './write-results.ts';

/** Changes all documents that the query means, or one of them. `update` is an update, or a callback that makes one. */
export function updateDocuments(
  context: ModelContext,
  state: QueryState,
  method: 'updateMany' | 'updateOne',
  update: unknown,
  { arrayFilters }: UpdateOptions = {},
): Write<UpdateResult> {
  return new Write(() => {
    const many = method === 'updateMany';
    const filter = writeFilter(context, state, { method, many, returns: false });
    const encoded = encodeUpdate(context, update, { arrayFilters });
    return prepareUpdate(context, state.options, { ...encoded, filter, many }, updateResult);
  });
}

/** Changes one document of the query, or inserts one when there is none. */
export function upsertOne<Id>(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  { arrayFilters }: UpdateOptions = {},
): Write<UpsertResult<Id>> {
  return new Write(() => {
    const filter = writeFilter(context, state, { method: 'upsert', many: false, returns: false });
    const encoded = encodeUpdate(context, update, { arrayFilters, insertFrom: filter });
    const statement = { ...encoded, filter, upsert: true, reserve: () => reserveUpsert(context, encoded) };
    return prepareUpdate(context, state.options, statement, (answer) => upsertResult<Id>(context, answer));
  });
}

/** Replaces one document of the query as a whole; what never changes stays. */
export function replaceOne<Id>(
  context: ModelContext,
  state: QueryState,
  replacement: unknown,
  { upsert = false }: ReplaceOptions = {},
): Write<UpsertResult<Id>> {
  return new Write(() => {
    const filter = writeFilter(context, state, { method: 'replaceOne', many: false, returns: false });
    const statement = { filter, update: encodeReplacement(context, replacement), upsert };
    return prepareUpdate(context, state.options, statement, (answer) => upsertResult<Id>(context, answer));
  });
}
