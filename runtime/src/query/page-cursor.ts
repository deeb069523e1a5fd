import { BSON } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { QueryError } from '../errors/query-error.ts';
import { FilterContext } from './filter-context.ts';
import { type PageKey, valueAtKey } from './page-keys.ts';

const longestCursor = 100_000;

/** The cursor that stands for a row's place in the order of a page. Throws `QueryError` where values are not as declared. */
export function writeCursor(keys: readonly PageKey[], row: object): string {
  const values = keys.map((key) => {
    const value = valueAtKey(row, key);
    return value === null
      ? null
      : encode(key, value, 'the row at the end of the page has another type there than declared');
  });
  return Buffer.from(BSON.serialize({ order: orderMark(keys), values })).toString('base64url');
}

/**
 * The values of a cursor, one per key. Cursors come back from outside: every value is read and encoded again by the
 * declared type of its key, so that nothing else than such values can get into a filter. Throws `QueryError`.
 */
export function readCursor(keys: readonly PageKey[], cursor: unknown): unknown[] {
  const { order, values } = parse(cursor);
  if (order !== orderMark(keys) || !Array.isArray(values) || values.length !== keys.length) {
    return refuse('is of another order than this query has');
  }
  return keys.map((key, index) => {
    const value: unknown = values[index];
    return value === null ? null : encode(key, key.codec.decode(value), 'is not a cursor of this query');
  });
}

function parse(cursor: unknown): { readonly order?: unknown; readonly values?: unknown } {
  if (typeof cursor !== 'string' || cursor.length > longestCursor) return refuse('is not a cursor');
  try {
    return BSON.deserialize(Buffer.from(cursor, 'base64url'), ordinaryBsonOptions);
  } catch {
    return refuse('is not a cursor');
  }
}

function encode({ codec }: PageKey, value: unknown, message: string): unknown {
  const context = new FilterContext();
  const encoded = codec.encodeOperand(value, '', context);
  return context.problems.length > 0 || encoded === undefined ? refuse(message) : encoded;
}

/** Tells orders apart without showing the names of the fields. */
function orderMark(keys: readonly PageKey[]): number {
  let hash = 0x811c9dc5;
  for (const character of keys.map(({ stored, direction }) => `${stored}:${direction}`).join()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash;
}

function refuse(message: string): never {
  throw new QueryError([{ path: 'page', code: 'cursor', message }]);
}
