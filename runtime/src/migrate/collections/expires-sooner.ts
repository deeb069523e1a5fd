import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import { valueText } from '../verify/value-text.ts';
import { decodedIndex } from './index-spec.ts';

/**
 * Whether documents expire by an index that did not before, or that had longer: unless one of the former indexes goes by
 * the same date, leaves no more time, and holds all documents that the new one does.
 * @param before the former indexes, by the paths of `after`; others than those by which documents expire do not count
 */
export function expiresSooner(before: readonly IndexSpec[], after: IndexSpec): boolean {
  const { key, expireAfterSeconds, partialFilterExpression } = decodedIndex(after);
  if (expireAfterSeconds === undefined) return false;
  return !before.map(decodedIndex).some((former) => {
    if (former.expireAfterSeconds === undefined) return false;
    const isSameDate = Object.keys(former.key)[0] === Object.keys(key)[0];
    const leavesNoMore = Number(former.expireAfterSeconds) <= Number(expireAfterSeconds);
    return isSameDate && leavesNoMore && holdsAll(former.partialFilterExpression, partialFilterExpression);
  });
}

/** Whether a filter lets through all that the other one does, as far as that is seen at once: what it asks, the other asks too. */
function holdsAll(former: Document = {}, filter: Document = {}): boolean {
  return Object.entries(former).every(
    ([path, asked]) => Object.hasOwn(filter, path) && valueText(filter[path]) === valueText(asked),
  );
}
