import type { Document } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { runCommand } from './run-command.ts';
import { softDelete } from './soft-delete.ts';
import { type PreparedWrite, Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { DeleteResult } from './write-results.ts';

/** Deletes all documents that the query means; softly, where the model says so. */
export function deleteMany(context: ModelContext, state: QueryState): Write<DeleteResult> {
  return deleteDocuments(context, state, 'deleteMany');
}

/** Deletes one of the documents that the query means; softly, where the model says so. */
export function deleteOne(context: ModelContext, state: QueryState): Write<DeleteResult> {
  return deleteDocuments(context, state, 'deleteOne');
}

/** Removes all documents that the query means, also of a model with soft delete. */
export function deletePermanently(context: ModelContext, state: QueryState): Write<DeleteResult> {
  return new Write(() => {
    const rules = { method: 'deletePermanently', many: true, returns: false };
    return prepareRemoval(context, state, writeFilter(context, state, rules), true);
  });
}

function deleteDocuments(
  context: ModelContext,
  state: QueryState,
  method: 'deleteMany' | 'deleteOne',
): Write<DeleteResult> {
  return new Write(() => {
    const many = method === 'deleteMany';
    const filter = writeFilter(context, state, { method, many, returns: false });
    const marking = softDelete(context.descriptor.shape, new Date());
    return marking === undefined
      ? prepareRemoval(context, state, filter, many)
      : prepareMarking(context, state, filter, many, marking);
  });
}

function prepareRemoval(
  context: ModelContext,
  state: QueryState,
  filter: Document,
  many: boolean,
): PreparedWrite<DeleteResult> {
  const { collection } = context;
  const statement = { q: filter, limit: many ? 0 : 1, ...statementFields(state.options) };
  return {
    mql: { delete: collection.collectionName, deletes: [statement], ...commandFields(state.options) },
    send: () =>
      runCommand(context, state.options, async (settings) => {
        const result = await (many ? collection.deleteMany(filter, settings) : collection.deleteOne(filter, settings));
        return { deletedCount: result.deletedCount };
      }),
  };
}

function prepareMarking(
  context: ModelContext,
  state: QueryState,
  filter: Document,
  many: boolean,
  marking: Document,
): PreparedWrite<DeleteResult> {
  const { collection } = context;
  const statement = { q: filter, u: marking, multi: many, ...statementFields(state.options) };
  return {
    mql: { update: collection.collectionName, updates: [statement], ...commandFields(state.options) },
    send: () =>
      runCommand(context, state.options, async (settings) => {
        const result = many
          ? await collection.updateMany(filter, marking, settings)
          : await collection.updateOne(filter, marking, settings);
        return { deletedCount: result.modifiedCount };
      }),
  };
}
