import type { Document } from 'mongodb';
import { roleField } from '../codecs/role-field.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';

/** The whole filter of a query: what was said, what else must hold, and whether deleted documents count. */
export function queryFilter({ descriptor }: ModelContext, state: QueryState, ...others: readonly Document[]): Document {
  const all = [...state.filters, ...others];
  const marker = state.deleted === 'include' ? undefined : roleField(descriptor.shape, 'deletedAt');
  if (marker !== undefined) all.push({ [marker.stored]: { $exists: state.deleted === 'only' } });
  return joinFilters(all);
}

/** One filter that means all of `filters`; flat where that is the same. */
export function joinFilters(filters: readonly Document[]): Document {
  const said = filters.filter((filter) => Object.keys(filter).length > 0);
  if (said.length <= 1) return said[0] ?? {};
  const keys = said.flatMap((filter) => Object.keys(filter));
  return new Set(keys).size === keys.length ? Object.assign({}, ...said) : { $and: said };
}
