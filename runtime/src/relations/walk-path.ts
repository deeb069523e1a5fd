import { getOwn } from '../codecs/own-property.ts';

/** Calls `visit` with each object that has the last field of `path`, arrays on the way taken apart. */
export function walkHolders(value: unknown, path: readonly string[], visit: (holder: object) => void, depth = 0): void {
  if (Array.isArray(value)) {
    for (const item of value) walkHolders(item, path, visit, depth);
  } else if (typeof value === 'object' && value !== null) {
    const field = path[depth];
    if (depth === path.length - 1) visit(value);
    else if (field !== undefined) walkHolders(getOwn(value, field), path, visit, depth + 1);
  }
}

/** The values at `path`, arrays taken apart. */
export function valuesAt(row: object, path: readonly string[]): unknown[] {
  const found: unknown[] = [];
  walkHolders(row, path, (holder) => {
    const value = getOwn(holder, path.at(-1) ?? '');
    if (Array.isArray(value)) found.push(...value.flat(Number.POSITIVE_INFINITY));
    else found.push(value);
  });
  return found;
}
