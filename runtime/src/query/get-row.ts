import type { Document } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { encodeOperand } from './encode-operand.ts';
import { FilterContext } from './filter-context.ts';
import { firstRow } from './first-row.ts';
import type { QueryState } from './query-state.ts';

/** The row with this `_id`. Throws `NotFoundError`, and `QueryError` for what cannot be an id. */
export async function getRow<Result>(context: ModelContext, state: QueryState, id: unknown): Promise<Result> {
  const row = await firstRow<Result>(context, state, { filter: idFilter(context, id) });
  if (row !== null) return row;
  const model = context.descriptor.name;
  throw new NotFoundError(`No ${model} with this _id`, { model });
}

/** The filter that finds the document with this `_id`. Throws `QueryError` for what cannot be one. */
export function idFilter({ descriptor }: ModelContext, id: unknown): Document {
  const field = descriptor.shape.byName.get('_id');
  const context = new FilterContext();
  const value = field && encodeOperand({ codec: field.codec, context, at: '_id' }, id);
  context.done(descriptor.name);
  // Keys of a compound id could be read as operators.
  return { _id: isPlainObject(value) ? { $eq: value } : value };
}
