import type { ModelContext } from '../model/model-context.ts';
import type { Inclusion, QueryState } from '../query/query-state.ts';
import { attachInverse } from './attach-inverse.ts';
import { attachReferenced } from './attach-referenced.ts';
import { relationShape } from './relation-shape.ts';

/** Puts the relations that a query includes on its rows: one query for each relation, whatever the number of rows. */
export async function attachRelations(
  context: ModelContext,
  state: QueryState,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0 || state.include.length === 0) return;
  const attach = (inclusion: Inclusion) => attachRelation(context, state, inclusion, rows);
  // A session takes one command at a time.
  if (context.connection.session !== undefined) for (const inclusion of state.include) await attach(inclusion);
  else await Promise.all(state.include.map(attach));
}

async function attachRelation(
  context: ModelContext,
  state: QueryState,
  inclusion: Inclusion,
  rows: readonly object[],
): Promise<void> {
  const relation = relationShape(context.descriptor, inclusion.name);
  const target = context.connection.contextOf(relation.target);
  const isPlain = state.result === 'plain' || state.projection !== undefined;
  const task = { context, target, relation, state: inclusion.state, rows, isPlain };
  await (relation.side === 'field' ? attachReferenced(task) : attachInverse(task));
}
