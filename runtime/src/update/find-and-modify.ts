import type { Document } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { RowReader } from '../query/row-reader.ts';
import { bothKeys } from '../transition/both-keys.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { runCommand } from './run-command.ts';
import type { PreparedWrite } from './write.ts';

/** What a `findAndModify` command does with the document that it finds. */
export interface Modification {
  readonly filter: Document;
  /** Absent: the document is removed. */
  readonly update?: Document | Document[];
  readonly arrayFilters?: Document[];
  readonly upsert?: boolean;
  readonly returnDocument?: 'after' | 'before';
}

/** What a `findAndModify` command gave. */
export interface Modified<Result> {
  readonly row: Result | null;
  /** Whether the document was inserted. */
  readonly inserted: boolean;
}

/** One `findAndModify` command: finds by the query's order, changes, and gives the document. */
export function prepareFindAndModify<Result>(
  context: ModelContext,
  state: QueryState,
  modification: Modification,
): PreparedWrite<Modified<Result>> {
  const { filter, update, arrayFilters, upsert, returnDocument = 'after' } = modification;
  const { sort, options } = state;
  const { collection, descriptor } = context;
  const projection = state.projection && bothKeys(descriptor.shape, state.projection);
  const shared = { ...(sort && { sort }), ...(arrayFilters && { arrayFilters }), ...(upsert && { upsert }) };
  const change = update === undefined ? { remove: true } : { update, new: returnDocument === 'after' };
  return {
    mql: {
      findAndModify: collection.collectionName,
      query: filter,
      ...change,
      ...shared,
      ...(projection && { fields: projection }),
      ...statementFields(options),
      ...commandFields(options),
    },
    send: () =>
      runCommand(context, options, async ({ hint, ...settings }) => {
        const all = {
          ...ordinaryBsonOptions,
          ...settings,
          ...shared,
          ...(projection && { projection }),
          // The driver's types know only documents here; the command takes names too.
          ...(hint !== undefined && { hint: hint as Document }),
          includeResultMetadata: true as const,
        };
        const reply =
          update === undefined
            ? await collection.findOneAndDelete(filter, all)
            : await collection.findOneAndUpdate(filter, update, { ...all, returnDocument });
        const row = reply.value === null ? null : new RowReader(context, state).readObject(reply.value);
        return {
          // That this is what the query's types say follows from its state.
          row: row as Result | null,
          inserted: reply.lastErrorObject?.upserted !== undefined,
        };
      }),
  };
}
