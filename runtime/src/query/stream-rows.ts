import type { ModelContext } from '../model/model-context.ts';
import { attachRelations } from '../relations/attach-relations.ts';
import { stripFields } from '../relations/strip-fields.ts';
import type { QueryState } from './query-state.ts';
import { readBatches } from './read-batches.ts';
import { planRead } from './read-plan.ts';
import { openCursor } from './read-rows.ts';
import { RowReader } from './row-reader.ts';
import { readFailure } from './run-read.ts';

/** The rows of a query one after the other; relations are brought along batch by batch. */
export async function* streamRows<Result>(context: ModelContext, state: QueryState): AsyncGenerator<Result, undefined> {
  const plan = planRead(context, state);
  const reader = new RowReader(context, state);
  const batches = readBatches(openCursor(context, plan, reader));
  const { signal } = state.options;
  try {
    for (;;) {
      const { value: batch, done } = await batches.next().catch((error: unknown) => {
        throw readFailure(context, state, error);
      });
      if (done === true || batch === undefined) return undefined;
      const hasRelations = state.include.length > 0;
      // Made one by one where nothing needs them together: a batch as rows is several times its bytes.
      const rows = hasRelations ? batch.map((document) => reader.read(document)) : undefined;
      if (rows !== undefined) {
        await attachRelations(context, state, rows);
        stripFields(rows, plan.extras);
      }
      for (const [index, document] of batch.entries()) {
        if (signal?.aborted === true) throw readFailure(context, state, signal.reason);
        yield (rows?.[index] ?? reader.read(document)) as Result;
      }
    }
  } finally {
    await batches.return(undefined);
  }
}
