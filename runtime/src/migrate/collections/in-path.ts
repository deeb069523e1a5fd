import type { Document } from 'mongodb';

/**
 * A filter for documents in which `refuses` holds somewhere at a path, as an index looks: in objects, and in those that lists
 * have as items, not in lists of lists.
 * @param path its keys; the last is not entered
 * @param refuses the filter for the last key, by its path from the object that is looked at
 */
export function inPath(
  [key = '', ...rest]: readonly string[],
  refuses: (path: string) => Document,
  above = '',
): Document {
  const path = above + key;
  if (rest.length === 0) return refuses(path);
  const isList = { [path]: { $type: 'array' } };
  return {
    $or: [
      { $and: [isList, { [path]: { $elemMatch: inPath(rest, refuses) } }] },
      { $and: [{ $nor: [isList] }, inPath(rest, refuses, `${path}.`)] },
    ],
  };
}
