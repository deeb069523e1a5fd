import type { SnapshotSlot } from '@espalier/runtime/migrate';
import type { PlannedEdit } from '../compare/edit-sink.ts';
import { type SlotSite, subjectOf } from '../compare/site.ts';
import { typeWords } from '../compare/type-words.ts';
import type { Planning } from '../planning.ts';
import { askFill } from './fill-edits.ts';
import { answeredFill, defaultFill } from './fill-value.ts';

/** What may be null, or was. A field may also be optional and have a default. */
type NullableSlot = SnapshotSlot & {
  readonly optional?: boolean;
  readonly default?: Parameters<typeof defaultFill>[0]['default'];
};

/** Replaces null where it may not stand any more: by what was answered, by nothing where that may be, by the default. */
export function nullEdits(
  planning: Planning,
  at: SlotSite,
  wasNullable: boolean,
  slot: NullableSlot,
): readonly PlannedEdit[] {
  const { nullable } = slot;
  if (wasNullable === nullable) return [];
  const { owner, field, place, path, sink } = at;
  const span = planning.spans.of(owner, field);
  const change = sink.touch(planning.record({ kind: 'nullableChanged', owner, field, place, nullable }, span));
  if (nullable || sink.isDry) return [];
  const isOptional = slot.optional === true || (place !== '' && planning.answers.isDropped(subjectOf(at)));
  const by = answeredFill(planning, at) ?? (isOptional ? 'missing' : defaultFill(slot));
  if (by !== undefined) return [{ edit: { edit: 'replaceNull', path, by }, causes: [change] }];
  askFill(planning, at, typeWords(slot.type), 'not null');
  return [];
}
