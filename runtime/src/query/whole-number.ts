import { QueryError } from '../errors/query-error.ts';

/** Gives `value` when it is a whole number from `least` on; throws `QueryError` otherwise. */
export function checkWholeNumber(value: unknown, what: string, least: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new QueryError([{ path: what, code: 'type', message: `must be a whole number from ${least} on` }]);
}
