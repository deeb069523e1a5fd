import type { Planning } from '../planning.ts';
import type { FieldPair } from './compare-field.ts';
import { isSame } from './is-same.ts';
import type { SlotSite } from './site.ts';

/** Records what of a field only the snapshot keeps. */
export function compareState(planning: Planning, { before, after }: FieldPair, { owner, field, sink }: SlotSite): void {
  const span = planning.spans.of(owner, field);
  for (const what of ['description', 'default', 'immutable', 'role'] as const) {
    if (isSame(before[what], after[what])) continue;
    planning.record({ kind: 'stateChanged', subject: `${owner}.${field}`, what }, span);
  }
  const isNameTold = before.was !== after.was && (after.was !== before.name || before.name === after.name);
  const isKeyTold = before.wasStored !== after.wasStored;
  const isMovedNow = before.stored !== after.stored && after.wasStored === before.stored;
  if (!isNameTold && (!isKeyTold || isMovedNow)) return;
  const change = planning.record({ kind: 'stateChanged', subject: `${owner}.${field}`, what: 'was' }, span);
  // The server refuses former keys for as long as they are declared.
  if (isKeyTold) sink.touch(change);
}
