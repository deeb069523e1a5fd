import type { Document, UpdateResult as DriverResult } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryOptions } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { runCommand } from './run-command.ts';
import type { PreparedWrite } from './write.ts';
import type { UpdateResult, UpsertResult } from './write-results.ts';

/** One statement of an `update` command. */
export interface UpdateStatement {
  readonly filter: Document;
  readonly update: Document | Document[];
  readonly arrayFilters?: Document[] | undefined;
  readonly many?: boolean;
  readonly upsert?: boolean;
  /** Completes `update` by what must be asked of the server before it is sent. */
  reserve?(): Promise<Document | Document[]>;
}

/** An `update` command; `result` makes of the driver's answer what the method gives. */
export function prepareUpdate<Result>(
  context: ModelContext,
  options: QueryOptions,
  { filter, update, arrayFilters, many = false, upsert, reserve }: UpdateStatement,
  result: (answer: DriverResult<Document>) => Result,
): PreparedWrite<Result> {
  const { collection } = context;
  const modifiers = { ...(upsert && { upsert }), ...(arrayFilters && { arrayFilters }) };
  const statement = { q: filter, u: update, multi: many, ...modifiers, ...statementFields(options) };
  return {
    mql: { update: collection.collectionName, updates: [statement], ...commandFields(options) },
    send: async () => {
      const complete = reserve === undefined ? update : await reserve();
      return runCommand(context, options, async (settings) => {
        const all = { ...ordinaryBsonOptions, ...settings, ...modifiers };
        return result(
          await (many ? collection.updateMany(filter, complete, all) : collection.updateOne(filter, complete, all)),
        );
      });
    },
  };
}

/** What the driver says of an update, in fewer words. */
export function updateResult({ matchedCount, modifiedCount }: DriverResult): UpdateResult {
  return { matchedCount, modifiedCount };
}

/** What the driver says of an upsert, with the new `_id` as a row has it. */
export function upsertResult<Id>({ descriptor }: ModelContext, answer: DriverResult<Document>): UpsertResult<Id> {
  const { upsertedId } = answer;
  if (upsertedId === null || upsertedId === undefined) return updateResult(answer);
  // The codec of `_id` gives what the spec of the model says.
  return { ...updateResult(answer), upsertedId: descriptor.shape.byStored.get('_id')?.codec.decode(upsertedId) as Id };
}
