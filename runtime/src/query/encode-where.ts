import type { Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import { Expression } from '../expression/expression.ts';
import { operators } from '../expression/operators.ts';
import { refsOf } from '../expression/refs-of.ts';
import type { ModelContext } from '../model/model-context.ts';
import { deepFreeze } from './deep-freeze.ts';
import { encodeFilter } from './encode-filter.ts';
import { FilterContext } from './filter-context.ts';

/** Encodes what `where` was given: a filter, or a callback that makes an expression. Throws `QueryError`. */
export function encodeWhere({ descriptor }: ModelContext, filter: unknown): Document {
  if (typeof filter === 'function') {
    const expression: unknown = filter(refsOf(descriptor.shape), operators);
    if (!Expression.is(expression)) {
      const message = 'the callback of where must return an expression';
      throw new QueryError([{ path: '', code: 'type', message }], { model: descriptor.name });
    }
    return deepFreeze({ $expr: Expression.mqlOf(expression) });
  }
  const context = new FilterContext();
  const encoded = encodeFilter(descriptor.shape, filter, context);
  context.done(descriptor.name);
  // All of it was made here or by the codecs, which give objects of their own.
  return deepFreeze(encoded);
}
