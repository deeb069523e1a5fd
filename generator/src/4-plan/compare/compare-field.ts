import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { fillEdits } from '../answers/fill-edits.ts';
import { nullEdits } from '../answers/null-edits.ts';
import type { NamedField, OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { compareSlot } from './compare-slot.ts';
import { compareState } from './compare-state.ts';
import type { PlannedEdit } from './edit-sink.ts';
import { joinPath, type OwnerSite, type SlotSite, subjectOf } from './site.ts';
import { typeWords } from './type-words.ts';

/** A field as it was and as it is. */
export interface FieldPair {
  readonly before: NamedField;
  readonly after: NamedField;
}

/** Compares a field with what it became. */
export function compareField(
  planning: Planning,
  pair: OwnerPair,
  fields: FieldPair,
  { prefix, ...site }: OwnerSite,
): readonly PlannedEdit[] {
  const { before, after } = fields;
  const path = joinPath(prefix, before.stored);
  const at: SlotSite = { ...site, path, owner: pair.to, field: after.name, place: '' };
  const moves = renameEdits(planning, fields, at);
  compareState(planning, fields, at);
  const edits = compareSlot(planning, before.type, after.type, at);
  if (path === '_id' && pair.what === 'model' && edits?.length !== 0) {
    refuseId(planning, fields, pair.to);
    return [];
  }
  if (edits === undefined) return transform(planning, fields, at, joinPath(prefix, after.stored));
  return [
    ...edits,
    ...nullEdits(planning, at, before.nullable || leavesNull(fields), after),
    ...moves,
    ...requireEdits(planning, fields, { ...at, path: joinPath(prefix, after.stored) }),
  ];
}

/** No update changes an id, so neither edits nor data steps can. */
function refuseId(planning: Planning, { before, after }: FieldPair, model: string): void {
  const parameters = { model, from: typeWords(before.type), to: typeWords(after.type) };
  planning.diagnostics.push(createDiagnostic('plan/id-retyped', parameters, planning.spans.of(model, '_id')));
}

function renameEdits(planning: Planning, { before, after }: FieldPair, at: SlotSite): readonly PlannedEdit[] {
  const { owner, field, path, sink } = at;
  const span = planning.spans.of(owner, field);
  const renamed =
    before.name === after.name
      ? undefined
      : planning.record({ kind: 'fieldRenamed', owner, field, from: before.name }, span);
  if (before.stored === after.stored) return [];
  const isNameToo = renamed !== undefined && before.stored === before.name && after.stored === after.name;
  const change = isNameToo
    ? renamed
    : planning.record({ kind: 'storedKeyChanged', owner, field, from: before.stored, to: after.stored }, span);
  sink.touch(change);
  return [{ edit: { edit: 'renameField', path, to: after.stored, onConflict: 'refuse' }, causes: [change] }];
}

/** Required where it was optional, or where an empty array becomes nothing. */
function requireEdits(planning: Planning, { before, after }: FieldPair, at: SlotSite): readonly PlannedEdit[] {
  const { owner, field, sink } = at;
  const { optional } = after;
  const span = planning.spans.of(owner, field);
  const change =
    before.optional === optional
      ? undefined
      : sink.touch(planning.record({ kind: 'optionalChanged', owner, field, optional }, span));
  if (optional) return [];
  const isUnwrapped = before.type.kind === 'array' && after.type.kind !== 'array' && after.type.kind !== 'map';
  const canBeEmpty = before.type.kind === 'array' && (before.type.minItems ?? 0) < 1;
  if (change === undefined && !(isUnwrapped && canBeEmpty && !isAny(after))) return [];
  if (change !== undefined) return fillEdits(planning, at, after, 'required', change);
  return fillEdits(planning, at, after, 'unwrapped', retyped(planning, { before, after }, at, 'refusing'));
}

function isAny({ type }: NamedField): boolean {
  return type.kind === 'scalar' && type.bson === 'any';
}

/** An array of one null becomes null. */
function leavesNull({ before: { type }, after }: FieldPair): boolean {
  return type.kind === 'array' && after.type.kind !== 'array' && type.items.nullable;
}

function transform(planning: Planning, fields: FieldPair, at: SlotSite, to: string): readonly PlannedEdit[] {
  const { before, after } = fields;
  const change = retyped(planning, fields, at, 'none');
  at.sink.touch(change);
  const subject = subjectOf(at);
  const span = planning.spans.of(at.owner, at.field);
  if (at.sink.isDry) return [];
  if (planning.answers.isTransformed(subject)) {
    at.sink.transforms.push({
      subject,
      path: at.path,
      to,
      before: slotOf(before),
      after: slotOf(after),
      causes: [change],
    });
    return [];
  }
  const words = { from: typeWords(before.type), to: typeWords(after.type) };
  planning.ask({ kind: 'transform', subject, ...words, ...(span === undefined ? {} : { span }) });
  return [];
}

function slotOf({ type, nullable }: NamedField) {
  return { type, nullable };
}

function retyped(
  planning: Planning,
  { before, after }: FieldPair,
  { owner, field }: SlotSite,
  conversion: 'refusing' | 'none',
) {
  const [from, to] = [typeWords(before.type), typeWords(after.type)];
  return planning.record(
    { kind: 'fieldRetyped', owner, field, place: '', from, to, conversion },
    planning.spans.of(owner, field),
  );
}
