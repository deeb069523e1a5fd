import type { ModifyIndex, ReplaceIndex, SnapshotIndex } from '@espalier/runtime/migrate';
import { isSame } from '../compare/is-same.ts';
import { expiryLast } from './expiry-last.ts';
import { indexSpec, isTextIndex, isUnique, signatureOf } from './index-spec.ts';

/**
 * Replaces one index by another.
 * @param former the first one, by the paths of now
 */
export function replaceSteps(
  collection: string,
  before: SnapshotIndex,
  after: SnapshotIndex,
  former: SnapshotIndex,
): readonly (ReplaceIndex | ModifyIndex)[] {
  const gap = needsGap(before, after) ? { gap: 'refuse' as const } : {};
  const { built, rest } = expiryLast(collection, former, after);
  return [{ op: 'replaceIndex', collection, from: indexSpec(before), to: indexSpec(built), ...gap }, ...rest];
}

/**
 * Where the two cannot stand side by side, texts are not found for a moment. What is unique stays so by a third index; only
 * of sparse ones with several keys there is none.
 */
function needsGap(before: SnapshotIndex, after: SnapshotIndex): boolean {
  if (isTextIndex(before) && isTextIndex(after)) return true;
  if (!isUnique(before) || !isUnique(after) || after.options.sparse !== true || after.key.length < 2) return false;
  return before.name === after.name || isSame(signatureOf(before), signatureOf(after));
}
