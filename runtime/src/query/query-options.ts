import { QueryError } from '../errors/query-error.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { QueryOptions } from './query-state.ts';

const known: ReadonlySet<string> = new Set<keyof QueryOptions>([
  'hint',
  'collation',
  'comment',
  'maxTimeMS',
  'batchSize',
  'allowDiskUse',
  'readPreference',
  'readConcern',
  'signal',
]);

/** Gives `options` when all of them are known; an unknown one would do nothing, so it throws `QueryError`. */
export function checkQueryOptions(options: QueryOptions): QueryOptions {
  const problems = Object.entries(options)
    .filter(([key, value]) => !known.has(key) || value === undefined)
    .map(([key]) => ({
      path: key,
      code: known.has(key) ? 'undefined' : 'unknown-option',
      message: known.has(key) ? 'is undefined' : `is not an option of queries.${suggestion(key, known)}`,
    }));
  if (problems.length > 0) throw new QueryError(problems);
  return options;
}
