import { expiresSooner, type ModifyIndex, type SnapshotIndex } from '@espalier/runtime/migrate';
import { indexSpec } from './index-spec.ts';

/** How an index is built, and what follows when that is not all. */
export interface ExpiryLast {
  readonly built: SnapshotIndex;
  readonly rest: readonly ModifyIndex[];
}

/**
 * That documents expire, or sooner than they did, is a step of its own after the index was built, since it takes them away
 * and needs to be allowed.
 *
 * @param former the index that had its place before, by the paths of now; absent when there was none
 */
export function expiryLast(collection: string, former: SnapshotIndex | undefined, index: SnapshotIndex): ExpiryLast {
  const { expireAfterSeconds, ...options } = index.options;
  const known = former === undefined ? [] : [indexSpec(former)];
  if (!expiresSooner(known, indexSpec(index))) return { built: index, rest: [] };
  const before = former?.options.expireAfterSeconds;
  const slower = { ...index, options: { ...options, expireAfterSeconds: before } };
  const isSlower = before !== undefined && !expiresSooner(known, indexSpec(slower));
  const built = isSlower ? slower : { ...index, options };
  const [from, to] = [indexSpec(built), indexSpec(index)];
  return { built, rest: [{ op: 'modifyIndex', collection, from, to, destructive: 'refuse' }] };
}
