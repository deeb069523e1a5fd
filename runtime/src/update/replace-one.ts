import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { commandFields, statementFields } from './command-mql.ts';
import { encodeReplacement } from './encode-replacement.ts';
import { runCommand } from './run-command.ts';
import type { ReplaceOptions } from './update-types.ts';
import { upsertResult } from './upsert-one.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { UpsertResult } from './write-results.ts';

/** Replaces one document of the query as a whole; what never changes stays. */
export function replaceOne<Id>(
  context: ModelContext,
  state: QueryState,
  replacement: unknown,
  { upsert = false }: ReplaceOptions = {},
): Write<UpsertResult<Id>> {
  return new Write(() => {
    const { collection } = context;
    const filter = writeFilter(context, state, { method: 'replaceOne', many: false, returns: false });
    const update = encodeReplacement(context, replacement);
    const statement = { q: filter, u: update, multi: false, upsert, ...statementFields(state.options) };
    return {
      mql: { update: collection.collectionName, updates: [statement], ...commandFields(state.options) },
      send: () =>
        runCommand(context, state.options, async (settings) =>
          upsertResult<Id>(
            context,
            await collection.updateOne(filter, update, { ...ordinaryBsonOptions, ...settings, upsert }),
          ),
        ),
    };
  });
}
