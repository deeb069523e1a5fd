import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { pathInTransition } from '../transition/trace-path.ts';
import { itemsOf } from './encode-operand.ts';
import { queryFilter } from './query-filter.ts';
import type { QueryState } from './query-state.ts';
import { readOptions } from './read-options.ts';
import { readPath } from './read-path.ts';
import { runRead } from './run-read.ts';

/** The different values of a path among the documents of a query. Throws `QueryError` where it cannot be asked. */
export async function distinctValues<Value>(context: ModelContext, state: QueryState, path: string): Promise<Value[]> {
  const { collection, descriptor } = context;
  if (typeof path !== 'string') {
    const message = 'takes a path';
    throw new QueryError([{ path: 'distinct', code: 'type', message }], { model: descriptor.name });
  }
  const target = readPath(descriptor.shape, path);
  if (!('codec' in target)) {
    throw new QueryError([{ path: target.at, code: 'unknown-path', message: target.message }], {
      model: descriptor.name,
    });
  }
  if (state.skip !== undefined || state.limit !== undefined) {
    const message = 'has neither skip nor limit: the server would ignore them';
    throw new QueryError([{ path: 'distinct', code: 'unknown-option', message }], { model: descriptor.name });
  }
  if (pathInTransition(descriptor.shape, target.stored)) {
    const message = 'has no distinct values while it is being migrated: documents still hold it in two forms';
    throw new QueryError([{ path, code: 'transition', message }], { model: descriptor.name });
  }
  const options = { ...readOptions(context, state), ...ordinaryBsonOptions };
  const values: unknown[] = await runRead(context, state, () =>
    collection.distinct(target.stored, queryFilter(context, state), options),
  );
  // The server takes arrays apart, one level deep.
  const codec = itemsOf(target.codec) ?? target.codec;
  return values.map((value) => codec.decode(value) as Value);
}
