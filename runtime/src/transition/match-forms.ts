import type { Document } from 'mongodb';
import type { PathStep } from './trace-path.ts';

/**
 * A filter that is true when the value at a path, in whichever form it is stored, meets `condition`. The condition must
 * say something of a value that is there: what a missing one would meet is to be negated by the caller.
 */
export function matchForms(steps: readonly PathStep[], condition: unknown): Document {
  return matchFrom(steps, 0, [], condition);
}

function matchFrom(steps: readonly PathStep[], start: number, above: readonly string[], condition: unknown): Document {
  const path = [...above];
  for (const [index, { key, field, leavesArray }] of steps.entries()) {
    if (index < start) continue;
    // Both keys must be looked for in the same element.
    if (leavesArray && path.length > 0 && steps.slice(index).some((step) => step.field?.was !== undefined)) {
      return { [path.join('.')]: { $elemMatch: matchFrom(steps, index, [], condition) } };
    }
    if (field?.was !== undefined) {
      const before = [...path, field.was];
      const now = matchFrom(steps, index + 1, [...path, key], condition);
      const isMoved = { [before.join('.')]: { $exists: false } };
      return { $or: [matchFrom(steps, index + 1, before, condition), { $and: [isMoved, now] }] };
    }
    path.push(key);
  }
  return { [path.join('.')]: condition };
}
