import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { encodeReplacement } from './encode-replacement.ts';
import { encodeUpdate } from './encode-update.ts';
import { type Modification, prepareFindAndModify } from './find-and-modify.ts';
import { softDelete } from './soft-delete.ts';
import type { FindAndModifyOptions, UpdateOptions } from './update-types.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';

/** Changes the first document in the query's order and gives it. */
export function findOneAndUpdate<Result>(
  context: ModelContext,
  state: QueryState,
  update: unknown,
  { arrayFilters, returnDocument }: UpdateOptions & FindAndModifyOptions = {},
): Write<Result | null> {
  return modifyOne(context, state, 'findOneAndUpdate', returnDocument, () =>
    encodeUpdate(context, update, { arrayFilters }),
  );
}

/** Replaces the first document in the query's order and gives the new one (or the old one). */
export function findOneAndReplace<Result>(
  context: ModelContext,
  state: QueryState,
  replacement: unknown,
  { returnDocument }: FindAndModifyOptions = {},
): Write<Result | null> {
  return modifyOne(context, state, 'findOneAndReplace', returnDocument, () => ({
    update: encodeReplacement(context, replacement),
  }));
}

/** Deletes the first document in the query's order and gives it as it was; softly, where the model says so. */
export function findOneAndDelete<Result>(context: ModelContext, state: QueryState): Write<Result | null> {
  return modifyOne(context, state, 'findOneAndDelete', 'before', () => {
    const update = softDelete(context.descriptor.shape, new Date());
    return update === undefined ? {} : { update };
  });
}

function modifyOne<Result>(
  context: ModelContext,
  state: QueryState,
  method: string,
  returnDocument: 'after' | 'before' = 'after',
  encode: () => Omit<Modification, 'filter' | 'returnDocument'>,
): Write<Result | null> {
  return new Write(() => {
    const filter = writeFilter(context, state, { method, many: false, returns: true });
    const { update, arrayFilters } = encode();
    const prepared = prepareFindAndModify<Result>(context, state, {
      filter,
      returnDocument,
      ...(update && { update }),
      ...(arrayFilters && { arrayFilters }),
    });
    return { mql: prepared.mql, send: async () => (await prepared.send()).row };
  });
}
