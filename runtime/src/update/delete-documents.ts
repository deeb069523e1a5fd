import type { Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { prepareUpdate, updateResult } from './prepare-update.ts';
import { runCommand } from './run-command.ts';
import { softDelete, undelete } from './soft-delete.ts';
import { type PreparedWrite, Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { DeleteResult, UpdateResult } from './write-results.ts';

/** Deletes documents of the query: softly where the model says so, unless permanently is said. */
export function deleteDocuments(
  context: ModelContext,
  state: QueryState,
  method: 'deleteMany' | 'deleteOne' | 'deletePermanently',
): Write<DeleteResult> {
  return new Write(() => {
    const many = method !== 'deleteOne';
    const filter = writeFilter(context, state, { method, many, returns: false });
    const update = method === 'deletePermanently' ? undefined : softDelete(context.descriptor.shape, new Date());
    if (update === undefined) return prepareDelete(context, state, filter, many);
    const deleted = ({ modifiedCount }: UpdateResult) => ({ deletedCount: modifiedCount });
    return prepareUpdate(context, state.options, { filter, update, many }, deleted);
  });
}

/** Takes the softly deleted documents of the query back; others are not touched. */
export function restoreDocuments(context: ModelContext, state: QueryState): Write<UpdateResult> {
  return new Write(() => {
    const { shape, name: model } = context.descriptor;
    const update = undelete(shape, new Date());
    if (update === undefined) {
      throw new QueryError([{ path: 'restore', code: 'write', message: 'needs a model with softDelete' }], { model });
    }
    const rules = { method: 'restore', many: true, returns: false };
    const filter = writeFilter(context, { ...state, deleted: 'only' }, rules);
    return prepareUpdate(context, state.options, { filter, update, many: true }, updateResult);
  });
}

function prepareDelete(
  context: ModelContext,
  { options }: QueryState,
  filter: Document,
  many: boolean,
): PreparedWrite<DeleteResult> {
  const { collection } = context;
  const statement = { q: filter, limit: many ? 0 : 1, ...statementFields(options) };
  return {
    mql: { delete: collection.collectionName, deletes: [statement], ...commandFields(options) },
    send: () =>
      runCommand(context, options, async (settings) => {
        const answer = await (many ? collection.deleteMany(filter, settings) : collection.deleteOne(filter, settings));
        return { deletedCount: answer.deletedCount };
      }),
  };
}
