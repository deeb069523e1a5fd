import type { Document, ExplainVerbosityLike } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';
import { planRead } from './read-plan.ts';
import { runRead } from './run-read.ts';

/** The server's plan for a query. */
export async function explainQuery(
  context: ModelContext,
  state: QueryState,
  verbosity: ExplainVerbosityLike,
): Promise<Document> {
  const { filter, options } = planRead(context, state);
  return runRead(context, state, () => context.collection.find(filter, options).explain(verbosity));
}
