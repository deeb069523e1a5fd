import type { ModelContext } from '../model/model-context.ts';
import { attachRelations } from '../relations/attach-relations.ts';
import { stripFields } from '../relations/strip-fields.ts';
import type { QueryState } from './query-state.ts';
import { type PlanAdditions, planRead } from './read-plan.ts';
import { RowReader } from './row-reader.ts';
import { runRead } from './run-read.ts';

/** The first row of a query, `null` when there is none. */
export async function firstRow<Result>(
  context: ModelContext,
  state: QueryState,
  additions: PlanAdditions = {},
): Promise<Result | null> {
  const plan = planRead(context, state, additions);
  const reader = new RowReader(context, state);
  const { limit: _limit, batchSize: _batchSize, ...options } = plan.options;
  const document = await runRead(context, state, () =>
    context.collection.findOne(plan.filter, { ...options, ...reader.bsonOptions }),
  );
  if (document === null) return null;
  const row = reader.read(document);
  if (state.include.length > 0) {
    await attachRelations(context, state, [row]);
    stripFields([row], plan.extras);
  }
  return row as Result;
}
