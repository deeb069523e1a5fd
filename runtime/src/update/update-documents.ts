import type { UpdateResult as DriverResult } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { encodeUpdate } from './encode-update.ts';
import { resolveUpdate } from './resolve-update.ts';
import { runCommand } from './run-command.ts';
import type { UpdateOptions } from './update-types.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { UpdateResult } from './write-results.ts';

/** Changes all documents that the query means. `update` is an update, or a callback that makes one. */
export function updateMany(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  options: UpdateOptions = {},
): Write<UpdateResult> {
  return updateDocuments(context, state, update, options, true);
}

/** Changes one of the documents that the query means. */
export function updateOne(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  options: UpdateOptions = {},
): Write<UpdateResult> {
  return updateDocuments(context, state, update, options, false);
}

function updateDocuments(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  { arrayFilters }: UpdateOptions,
  many: boolean,
): Write<UpdateResult> {
  return new Write(() => {
    const { collection, descriptor } = context;
    const { shape, name: model } = descriptor;
    const filter = writeFilter(context, state, { method: many ? 'updateMany' : 'updateOne', many, returns: false });
    const encoded = encodeUpdate(resolveUpdate(update, shape), { shape, model, now: new Date(), arrayFilters });
    const filters = encoded.arrayFilters && { arrayFilters: encoded.arrayFilters };
    const statement = { q: filter, u: encoded.update, multi: many, ...filters, ...statementFields(state.options) };
    return {
      mql: { update: collection.collectionName, updates: [statement], ...commandFields(state.options) },
      send: () =>
        runCommand(context, state.options, async (settings) => {
          const all = { ...settings, ...filters };
          const result = many
            ? await collection.updateMany(filter, encoded.update, all)
            : await collection.updateOne(filter, encoded.update, all);
          return updateResult(result);
        }),
    };
  });
}

/** What the driver says of an update, in fewer words. */
export function updateResult({ matchedCount, modifiedCount }: DriverResult): UpdateResult {
  return { matchedCount, modifiedCount };
}
