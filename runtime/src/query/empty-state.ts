import type { QueryState } from './query-state.ts';

/** The query that every model starts with: all documents that are not deleted, as rows. */
export const emptyState: QueryState = Object.freeze({
  filters: Object.freeze([]),
  everything: false,
  include: Object.freeze([]),
  result: 'row',
  deleted: 'exclude',
  options: Object.freeze({}),
});
