import type { ModelContext } from '../model/model-context.ts';
import { attachRelations } from '../relations/attach-relations.ts';
import { stripFields } from '../relations/strip-fields.ts';
import type { QueryState } from './query-state.ts';
import { readBatches, usualBatchSize } from './read-batches.ts';
import { type PlanAdditions, planRead, type ReadPlan } from './read-plan.ts';
import { RowReader } from './row-reader.ts';
import { readFailure } from './run-read.ts';

/** All rows of a query, with its relations. `Result` is what the query's types say that these are. */
export async function readRows<Result>(
  context: ModelContext,
  state: QueryState,
  additions: PlanAdditions = {},
): Promise<Result[]> {
  const plan = planRead(context, state, additions);
  const rows = await findRows(context, state, plan);
  await attachRelations(context, state, rows);
  stripFields(rows, plan.extras);
  return rows as Result[];
}

/** The rows that a plan finds, still without relations. */
export async function findRows(context: ModelContext, state: QueryState, plan: ReadPlan): Promise<object[]> {
  const rows: object[] = [];
  const reader = new RowReader(context, state);
  try {
    for await (const batch of readBatches(openCursor(context, plan, reader))) {
      for (const document of batch) rows.push(reader.read(document));
    }
  } catch (error) {
    throw readFailure(context, state, error);
  }
  return rows;
}

/** The cursor of a plan, read with what `reader` needs. */
export function openCursor({ collection }: ModelContext, { filter, options }: ReadPlan, reader: RowReader) {
  return collection.find(filter, { batchSize: usualBatchSize, ...options, ...reader.bsonOptions });
}
