import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { emptyState } from '../query/empty-state.ts';
import { QueryCore } from '../query/query-core.ts';
import type { Inclusion, QueryState } from '../query/query-state.ts';
import { relationShape } from './relation-shape.ts';

/** Makes the query that finds a relation's rows. Throws `QueryError` for an unknown relation, or another query than handed out. */
export function includeRelation(
  { descriptor, connection }: ModelContext,
  name: string,
  build: (context: ModelContext, state: QueryState) => unknown,
): Inclusion {
  const target = connection.contextOf(relationShape(descriptor, name).target);
  const query = build(target, emptyState);
  if (!QueryCore.is(query) || QueryCore.contextOf(query) !== target) {
    const message = 'the callback of include must return the query that it was given, refined';
    throw new QueryError([{ path: name, code: 'type', message }], { model: descriptor.name });
  }
  return Object.freeze({ name, state: QueryCore.stateOf(query) });
}
