import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { runCommand } from './run-command.ts';
import { undelete } from './soft-delete.ts';
import { updateResult } from './update-documents.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { UpdateResult } from './write-results.ts';

/** Takes the softly deleted documents of the query back; others are not touched. */
export function restoreDocuments(context: ModelContext, state: QueryState): Write<UpdateResult> {
  return new Write(() => {
    const { collection, descriptor } = context;
    const update = undelete(descriptor.shape, new Date());
    if (update === undefined) {
      const message = 'needs a model with softDelete';
      throw new QueryError([{ path: 'restore', code: 'write', message }], { model: descriptor.name });
    }
    const rules = { method: 'restore', many: true, returns: false };
    const filter = writeFilter(context, { ...state, deleted: 'only' }, rules);
    const statement = { q: filter, u: update, multi: true, ...statementFields(state.options) };
    return {
      mql: { update: collection.collectionName, updates: [statement], ...commandFields(state.options) },
      send: () =>
        runCommand(context, state.options, async (settings) =>
          updateResult(await collection.updateMany(filter, update, settings)),
        ),
    };
  });
}
