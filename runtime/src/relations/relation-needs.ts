import { QueryError } from '../errors/query-error.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import type { QueryState } from '../query/query-state.ts';
import { readPath } from '../query/read-path.ts';
import { relationShape } from './relation-shape.ts';

/**
 * The paths that the relations of a query need on its rows. Throws `QueryError` when a relation stands inside a value
 * that the query's selection leaves out.
 */
export function relationNeeds(descriptor: ModelDescriptor, { include, projection = {} }: QueryState): string[][] {
  return include.map(({ name }) => {
    const relation = relationShape(descriptor, name);
    const path = relation.side === 'field' ? relation.path : ['_id'];
    const holder = path.slice(0, -1);
    const target = holder.length === 0 ? undefined : readPath(descriptor.shape, holder.join('.'));
    if (target !== undefined && 'codec' in target && !isRead(target.stored, projection)) {
      const message = `is not selected, and the relation "${name}" stands in it`;
      throw new QueryError([{ path: holder.join('.'), code: 'not-selected', message }], { model: descriptor.name });
    }
    return [...path];
  });
}

function isRead(stored: string, projection: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(projection).filter((key) => key !== '_id' || projection[key] === 1);
  const selects = keys.some((key) => projection[key] === 1);
  const covers = (key: string) => stored === key || stored.startsWith(`${key}.`);
  return selects ? keys.some((key) => covers(key) || key.startsWith(`${stored}.`)) : !keys.some((key) => covers(key));
}
