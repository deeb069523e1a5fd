import type { ModifyIndex, ReplaceIndex, SnapshotIndex } from '@espalier/runtime/migrate';
import { isSame } from '../compare/is-same.ts';
import { expiresSooner } from './change-in-place.ts';
import { indexSpec, isTextIndex, isUnique, signatureOf } from './index-spec.ts';

/**
 * Replaces one index by another; that documents expire sooner than before is a step of its own, since it needs to be
 * allowed.
 */
export function replaceSteps(
  collection: string,
  before: SnapshotIndex,
  after: SnapshotIndex,
): readonly (ReplaceIndex | ModifyIndex)[] {
  const gap = needsGap(before, after) ? { gap: 'refuse' as const } : {};
  const replace = (to: SnapshotIndex): ReplaceIndex => {
    return { op: 'replaceIndex', collection, from: indexSpec(before), to: indexSpec(to), ...gap };
  };
  const { expireAfterSeconds: former } = before.options;
  const { expireAfterSeconds, ...options } = after.options;
  if (!expiresSooner(former, expireAfterSeconds)) return [replace(after)];
  const patient = { ...after, options: former === undefined ? options : { ...options, expireAfterSeconds: former } };
  const [from, to] = [indexSpec(patient), indexSpec(after)];
  return [replace(patient), { op: 'modifyIndex', collection, from, to, destructive: 'refuse' }];
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
