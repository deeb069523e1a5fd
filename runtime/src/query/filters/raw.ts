import type { Document } from 'mongodb';
import { isPlainObject } from '../../codecs/plain-object.ts';
import { QueryError } from '../../errors/query-error.ts';
import { frozenCopy } from '../frozen-copy.ts';
import { RawFilter } from './raw-filter.ts';

/** As deep as documents may be. */
const deepest = 100;
const scripts: ReadonlySet<string> = new Set(['$where', '$function', '$accumulator']);

/**
 * A filter that is sent as it is: with stored names, unchecked by the model. For what the types do not cover, such as
 * `$jsonSchema`. Never build one from what a user sent. Operators that run JavaScript on the server are refused.
 *
 * @example
 * db.Post.where(raw({ $jsonSchema: { required: ['legacyKey'] } }));
 */
export function raw(filter: Document): RawFilter {
  if (!isPlainObject(filter)) throw new QueryError([{ path: '', code: 'type', message: 'raw() takes an object' }]);
  checkContent(filter, '', 1);
  return new RawFilter({ kind: 'raw', filter: frozenCopy(filter) });
}

/**
 * A condition on a path that the types do not reach, such as one deep in a recursive type. The path and the condition are
 * checked against the model when the query is made.
 *
 * @example
 * db.Folder.where(path('children.children.children.name', 'leaf'));
 */
export function path(path: string, condition: unknown): RawFilter {
  if (typeof path !== 'string') throw new QueryError([{ path: '', code: 'type', message: 'path() takes a string' }]);
  return new RawFilter({ kind: 'path', path, condition });
}

function checkContent(value: unknown, at: string, depth: number): void {
  if (!Array.isArray(value) && !isPlainObject(value)) return;
  // What contains itself is too deep as well.
  if (depth > deepest) {
    const message = `is nested more than ${deepest} levels deep`;
    throw new QueryError([{ path: at, code: 'too-deep', message }]);
  }
  for (const [key, inner] of Object.entries(value)) {
    const place = at === '' ? key : `${at}.${key}`;
    const message = scripts.has(key)
      ? 'runs JavaScript on the server'
      : inner === undefined
        ? 'is undefined'
        : undefined;
    if (message !== undefined) throw new QueryError([{ path: place, code: 'unknown-operator', message }]);
    checkContent(inner, place, depth + 1);
  }
}
