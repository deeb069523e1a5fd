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
  const isRenamedNow = after.was === before.name && before.name !== after.name;
  if (before.was === after.was || isRenamedNow) return;
  // The server refuses former keys for as long as they are declared.
  sink.touch(planning.record({ kind: 'stateChanged', subject: `${owner}.${field}`, what: 'was' }, span));
}
