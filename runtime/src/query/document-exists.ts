import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';
import { planRead } from './read-plan.ts';
import { runRead } from './run-read.ts';

/** Whether a query finds any document; only the `_id` of one is read. */
export async function documentExists(context: ModelContext, state: QueryState): Promise<boolean> {
  const { projection: _projection, include: _include, sort: _sort, ...others } = state;
  const { filter, options } = planRead(context, { ...others, include: [] });
  const { limit: _limit, batchSize: _batchSize, ...rest } = options;
  const found = await runRead(context, state, () =>
    context.collection.findOne(filter, { ...rest, projection: { _id: 1 }, raw: true }),
  );
  return found !== null;
}
