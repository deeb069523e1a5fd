import { QueryError } from '../errors/query-error.ts';

/** Gives `value` when it is a whole number from 0 on; throws `QueryError` otherwise. */
export function checkNaturalNumber(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new QueryError([{ path: what, code: 'type', message: 'must be a whole number from 0 on' }]);
}
