import type { Document } from 'mongodb';
import { fieldPath } from '../errors/field-path.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import { matchBoth } from './match-both.ts';
import { hasForms } from './trace-path.ts';

/** A filter that asks an encoded condition of a stored path, of documents in any form. Throws `QueryError` where it cannot. */
export function matchStored({ shape, name }: ModelDescriptor, path: string, condition: unknown): Document {
  const filter = { [path]: condition };
  if (!hasForms(shape, path)) return filter;
  const refuse = (message: string) => {
    throw new QueryError([{ path: fieldPath(shape, path), code: 'transition', message }], { model: name });
  };
  return matchBoth(shape, path, filter, { isItem: false, refuse });
}
