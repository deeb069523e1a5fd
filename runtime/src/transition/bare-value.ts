import type { Document } from 'mongodb';
import { isOperators } from './match-replaced.ts';

/** Makes a filter of the path that a value is stored at. */
export type FilterAt = (path: string) => Document;

/** That the path holds one item by itself, which counts as an array of it. */
export function isBare(path: string): Document {
  return { [path]: { $exists: true, $not: { $type: ['array', 'null'] } } };
}

/**
 * What is asked of an array, asked of its one item that is stored by itself. `undefined` where the server takes such an
 * item for an array already, as in comparisons with single items, or where it never meets the condition.
 */
export function bareCondition(condition: unknown): FilterAt | undefined {
  if (!isOperators(condition)) return Array.isArray(condition) ? among([condition]) : undefined;
  const { $size, $elemMatch, $eq, $in } = condition;
  if ($size === 1) return isBare;
  if ($elemMatch !== undefined) {
    return (path) => ({
      $and: [isBare(path), isOperators($elemMatch) ? filterItem(path, $elemMatch) : inside(path, $elemMatch)],
    });
  }
  return $eq === undefined ? among($in) : among([$eq]);
}

/** Conditions on an item itself; an embedded one may also be asked by `$and`, `$or` and `$nor` of its fields. */
function filterItem(path: string, condition: Document): Document {
  return Object.keys(condition).some((key) => logical.includes(key)) ? inside(path, condition) : { [path]: condition };
}

const logical: readonly string[] = ['$and', '$or', '$nor'];

/** A filter on the fields of an embedded value, as one on the document that holds it at `path`. */
export function inside(path: string, filter: unknown): Document {
  return Object.fromEntries(
    Object.entries(filter as Document).map(([key, value]) =>
      logical.includes(key) && Array.isArray(value)
        ? [key, value.map((part) => inside(path, part))]
        : [`${path}.${key}`, value],
    ),
  );
}

function among(values: unknown): FilterAt | undefined {
  const lists: readonly unknown[] = Array.isArray(values) ? values : [];
  const items = lists.flatMap((list) => (Array.isArray(list) && list.length === 1 ? [list[0]] : []));
  return items.length === 0 ? undefined : (path) => ({ $and: [isBare(path), { [path]: { $in: items } }] });
}
