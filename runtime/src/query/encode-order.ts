import type { Document } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { Problem } from '../errors/problem.ts';
import { QueryError } from '../errors/query-error.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import { pathInTransition } from '../transition/trace-path.ts';
import { readPath } from './read-path.ts';

/** Turns an order by field names into a `sort` by stored names. Throws `QueryError` with every wrong path. */
export function encodeOrder({ shape, name }: ModelDescriptor, order: object): Document {
  const problems: Problem[] = [];
  const sort: Document = {};
  if (!isPlainObject(order)) throw new QueryError([{ path: '', code: 'type', message: 'an order must be an object' }]);
  for (const [path, direction] of Object.entries(order)) {
    const target = readPath(shape, path);
    if (!('codec' in target)) problems.push({ path: target.at, code: 'unknown-path', message: target.message });
    else if (direction !== 1 && direction !== -1) problems.push({ path, code: 'type', message: 'must be 1 or -1' });
    else if (pathInTransition(shape, target.stored)) {
      const message = 'cannot be sorted by while it is being migrated: documents still hold it in two forms';
      problems.push({ path, code: 'transition', message });
    } else sort[target.stored] = direction;
  }
  if (problems.length > 0) throw new QueryError(problems, { model: name });
  return Object.freeze(sort);
}
