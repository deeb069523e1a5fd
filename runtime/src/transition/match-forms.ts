import type { Document } from 'mongodb';
import { type FilterAt, inside, isBare } from './bare-value.ts';
import type { PathStep } from './trace-path.ts';

/**
 * A filter that is true when the value at a path, in whichever form it is stored, meets `condition`. The condition must
 * say something of a value that is there: what a missing one would meet is to be negated by the caller.
 */
export function matchForms(steps: readonly PathStep[], condition: unknown): Document {
  return matchPaths(steps, (path) => ({ [path]: condition }));
}

/** The same for what one condition cannot say: a filter of each path that the value may be stored at. */
export function matchPaths(steps: readonly PathStep[], filterAt: FilterAt): Document {
  return matchFrom(steps, 0, [], filterAt);
}

function matchFrom(steps: readonly PathStep[], start: number, above: readonly string[], filterAt: FilterAt): Document {
  const path = [...above];
  for (const [index, { key, field, leavesArray }] of steps.entries()) {
    if (index < start) continue;
    // Both keys must be looked for in the same element.
    if (leavesArray && path.length > 0 && steps.slice(index).some((step) => step.field?.was !== undefined)) {
      const item = matchFrom(steps, index, [], filterAt);
      const holder = path.join('.');
      const items = { [holder]: { $elemMatch: item } };
      if (steps[index - 1]?.field?.reshaped !== 'wrapped') return items;
      return { $or: [items, { $and: [isBare(holder), inside(holder, item)] }] };
    }
    if (field?.was !== undefined) {
      const before = [...path, field.was];
      const now = matchFrom(steps, index + 1, [...path, key], filterAt);
      const isMoved = { [before.join('.')]: { $exists: false } };
      return { $or: [matchFrom(steps, index + 1, before, filterAt), { $and: [isMoved, now] }] };
    }
    path.push(key);
  }
  return filterAt(path.join('.'));
}
