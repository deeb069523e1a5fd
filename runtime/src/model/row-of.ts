import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from './model-context.ts';
import { Row } from './row.ts';

/** `value` as a row of the model. Throws `QueryError` when it is a plain object or a row of another model. */
export function rowOf({ descriptor }: ModelContext, value: object): Row {
  if (value instanceof Row && value instanceof descriptor.rowClass) return value;
  const message = `takes a row of ${descriptor.name}, as queries and create give it`;
  throw new QueryError([{ path: 'row', code: 'type', message }], { model: descriptor.name });
}
