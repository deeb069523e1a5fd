import { leftOut } from './mql-text.ts';

/** So many changed items of an array are shown. */
const mostItems = 3;

/** The parts in which two documents in Extended JSON differ: keys and items that are alike are left out. */
export function changedParts(before: unknown, after: unknown): [unknown, unknown] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? changedItems(before, after) : [before, after];
  }
  return isObject(before) && isObject(after) ? changedEntries(before, after) : [before, after];
}

function changedEntries(before: object, after: object): [object, object] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const left: [string, unknown][] = [];
  const right: [string, unknown][] = [];
  for (const [key, value] of old) {
    if (!fresh.has(key)) left.push([key, value]);
    else if (!isSame(value, fresh.get(key))) left.push([key, changedParts(value, fresh.get(key))[0]]);
  }
  for (const [key, value] of fresh) {
    if (!old.has(key)) right.push([key, value]);
    else if (!isSame(old.get(key), value)) right.push([key, changedParts(old.get(key), value)[1]]);
  }
  return [Object.fromEntries(left), Object.fromEntries(right)];
}

/** Of two arrays of the same length. A mark stands for each run of items that are not shown. */
function changedItems(before: readonly unknown[], after: readonly unknown[]): [unknown[], unknown[]] {
  const left: unknown[] = [];
  const right: unknown[] = [];
  let shown = 0;
  for (const [index, value] of before.entries()) {
    const isShown = shown < mostItems && !isSame(value, after[index]);
    if (isShown) shown += 1;
    else if (left.at(-1) === leftOut) continue;
    const [old, fresh] = isShown ? changedParts(value, after[index]) : [leftOut, leftOut];
    left.push(old);
    right.push(fresh);
  }
  return [left, right];
}

/** A value with one `$` key is one of Extended JSON, and is shown whole. */
function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const [first = '', another] = Object.keys(value);
  return another !== undefined || !first.startsWith('$');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
