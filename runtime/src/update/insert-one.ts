import type { ModelContext } from '../model/model-context.ts';
import type { QueryOptions } from '../query/query-state.ts';
import { commandFields } from './command-mql.ts';
import { markWritten, newRows } from './insert-rows.ts';
import { runCommand } from './run-command.ts';
import { Write } from './write.ts';

/** Options of a write that takes documents. */
export type WriteOptions = Pick<QueryOptions, 'comment' | 'maxTimeMS' | 'signal'>;

/** Inserts one document and gives its row. */
export function insertOne<R>(context: ModelContext, input: unknown, options: WriteOptions = {}): Write<R> {
  return new Write(() => {
    const { collection } = context;
    const { rows, documents, reserve } = newRows(context, [input], false);
    return {
      mql: { insert: collection.collectionName, documents: [...documents], ...commandFields(options) },
      send: async () => {
        const [document = {}] = await reserve();
        await runCommand(context, options, (settings) => collection.insertOne(document, settings));
        for (const row of rows) markWritten(context, row, document);
        // The row was made by the class that the spec of the model names.
        return rows[0] as R;
      },
    };
  });
}
