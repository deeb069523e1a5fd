import type { Document, UpdateResult as DriverResult } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { encodeUpdate } from './encode-update.ts';
import { reserveUpsert } from './reserve-upsert.ts';
import { resolveUpdate } from './resolve-update.ts';
import { runCommand } from './run-command.ts';
import type { UpdateOptions } from './update-types.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { UpsertResult } from './write-results.ts';

/** Changes one document of the query, or inserts one when there is none. */
export function upsertOne<Id>(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  { arrayFilters }: UpdateOptions = {},
): Write<UpsertResult<Id>> {
  return new Write(() => {
    const { collection, descriptor } = context;
    const { shape, name: model } = descriptor;
    const filter = writeFilter(context, state, { method: 'upsert', many: false, returns: false });
    const request = { shape, model, now: new Date(), arrayFilters, insertFrom: [filter] };
    const encoded = encodeUpdate(resolveUpdate(update, shape), request);
    const filters = encoded.arrayFilters && { arrayFilters: encoded.arrayFilters };
    const statement = { q: filter, u: encoded.update, upsert: true, ...filters, ...statementFields(state.options) };
    return {
      mql: { update: collection.collectionName, updates: [statement], ...commandFields(state.options) },
      send: async () => {
        const complete = await reserveUpsert(context, encoded);
        return runCommand(context, state.options, async (settings) =>
          upsertResult<Id>(
            context,
            await collection.updateOne(filter, complete, {
              ...ordinaryBsonOptions,
              ...settings,
              ...filters,
              upsert: true,
            }),
          ),
        );
      },
    };
  });
}

/** What the driver says of an upsert, with the new `_id` as a row has it. */
export function upsertResult<Id>({ descriptor }: ModelContext, result: DriverResult<Document>): UpsertResult<Id> {
  const { matchedCount, modifiedCount, upsertedId } = result;
  if (upsertedId === null || upsertedId === undefined) return { matchedCount, modifiedCount };
  const id = descriptor.shape.byStored.get('_id')?.codec.decode(upsertedId);
  // The codec of `_id` gives what the spec of the model says.
  return { matchedCount, modifiedCount, upsertedId: id as Id };
}
