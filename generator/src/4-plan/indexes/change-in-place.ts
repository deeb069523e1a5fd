import { expiresSooner, type ModifyIndex, type SnapshotIndex } from '@espalier/runtime/migrate';
import { isSame } from '../compare/is-same.ts';
import { indexSpec } from './index-spec.ts';

/**
 * What a `modifyIndex` needs when the server can make one index of the other: other `hidden`, `expireAfterSeconds`
 * (added or changed, not removed), and unique where it was not.
 */
export function changeInPlace(
  before: SnapshotIndex,
  after: SnapshotIndex,
): Pick<ModifyIndex, 'destructive'> | undefined {
  const fixed = ({
    key,
    options: { hidden: _hidden, expireAfterSeconds: _expires, unique: _unique, ...options },
  }: SnapshotIndex) => ({
    key,
    options,
  });
  const [old, now] = [before.options, after.options];
  const losesUnique = old.unique === true && now.unique !== true;
  const losesExpiry = old.expireAfterSeconds !== undefined && now.expireAfterSeconds === undefined;
  if (!isSame(fixed(before), fixed(after)) || losesUnique || losesExpiry) return undefined;
  return expiresSooner([indexSpec(before)], indexSpec(after)) ? { destructive: 'refuse' } : {};
}
