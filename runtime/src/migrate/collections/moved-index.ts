import type { Edit } from '../steps/edit.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { Direction } from '../steps/step-kind.ts';
import { type KeyMove, keyMoveOf } from './key-move.ts';

/** An index by the paths that its fields have once the edits were made, or were undone. */
export function movedIndex(index: IndexSpec, edits: readonly Edit[], direction: Direction): IndexSpec {
  const moves = edits.flatMap((edit) => {
    const move = keyMoveOf(edit);
    return move === undefined ? [] : [move];
  });
  const way = direction === 'up' ? moves : moves.toReversed().map(([from, to]): KeyMove => [to, from]);
  const path = (name: string) => way.reduce(through, name);
  const { key, partialFilterExpression } = index;
  const moved = { ...index, key: Object.fromEntries(Object.entries(key).map(([name, kind]) => [path(name), kind])) };
  return partialFilterExpression === undefined
    ? moved
    : { ...moved, partialFilterExpression: movedFilter(partialFilterExpression, path) };
}

function through(path: string, [from, to]: KeyMove): string {
  return path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;
}

/** Keys that are no operators are paths; `$and` and `$or` hold lists of the same. */
function movedFilter(filter: unknown, path: (name: string) => string): unknown {
  if (Array.isArray(filter)) return filter.map((part) => movedFilter(part, path));
  if (typeof filter !== 'object' || filter === null) return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([key, asked]) =>
      key.startsWith('$') ? [key, movedFilter(asked, path)] : [path(key), asked],
    ),
  );
}
