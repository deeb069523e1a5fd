import type { SnapshotSlot, SnapshotType } from '@espalier/runtime/migrate';
import { nullEdits } from '../answers/null-edits.ts';
import type { Planning } from '../planning.ts';
import { compareEmbedded } from './compare-embedded.ts';
import { compareScalars, isAnything } from './compare-scalars.ts';
import { constraintEffect } from './constraint-effect.ts';
import type { PlannedEdit } from './edit-sink.ts';
import { retype } from './retype.ts';
import type { SlotSite } from './site.ts';

type ArrayType = Extract<SnapshotType, { readonly kind: 'array' }>;

/** Compares a type with what stands in its place now. Undefined where there is no automatic way from one to the other. */
export function compareSlot(
  planning: Planning,
  before: SnapshotType,
  after: SnapshotType,
  at: SlotSite,
): readonly PlannedEdit[] | undefined {
  const isScalar = (type: SnapshotType) => type.kind === 'scalar' || type.kind === 'enum';
  if ((isScalar(before) && isScalar(after)) || isAnything(before) || isAnything(after))
    return compareScalars(planning, before, after, at);
  if (before.kind === 'embedded' && after.kind === 'embedded') return compareEmbedded(planning, before, after, at);
  if (before.kind === 'map' && after.kind === 'map')
    return compareInner(planning, before.values, after.values, inside(at, '$*', '{}'));
  if (before.kind === 'array' && after.kind === 'array') return compareArrays(planning, before, after, at);
  if (after.kind === 'array') return wrap(planning, before, after, at);
  return before.kind === 'array' ? unwrap(planning, before, after, at) : undefined;
}

function inside(at: SlotSite, step: string, place: string): SlotSite {
  return { ...at, path: `${at.path}.${step}`, place: at.place + place };
}

function compareInner(
  planning: Planning,
  before: SnapshotSlot,
  after: SnapshotSlot,
  at: SlotSite,
): readonly PlannedEdit[] | undefined {
  const edits = compareSlot(planning, before.type, after.type, at);
  return edits && [...edits, ...nullEdits(planning, at, before.nullable, after)];
}

function compareArrays(planning: Planning, before: ArrayType, after: ArrayType, at: SlotSite) {
  const rules = ({ minItems, maxItems, uniqueItems }: ArrayType) => ({ minItems, maxItems, uniqueItems });
  const effect = constraintEffect(rules(before), rules(after));
  if (effect !== undefined) {
    const { owner, field, place, sink } = at;
    const span = planning.spans.of(owner, field);
    sink.touch(planning.record({ kind: 'constraintChanged', owner, field, place, effect }, span));
  }
  return compareInner(planning, before.items, after.items, inside(at, '$[]', '[]'));
}

/** A value becomes an array of it. Null stays null, which is the array's own affair. */
function wrap(planning: Planning, before: SnapshotType, after: ArrayType, at: SlotSite) {
  // What is an array already is not wrapped again, so of two arrays the outer one comes first.
  const isTwofold = after.items.type.kind === 'array';
  const inner = compareSlot(planning, before, after.items.type, isTwofold ? inside(at, '$[]', '[]') : at);
  if (inner === undefined) return undefined;
  const change = retype(planning, before, after, at, 'lossless');
  const edit = { edit: { edit: 'wrapInArray' as const, path: at.path }, causes: [change] };
  return isTwofold ? [edit, ...inner] : [...inner, edit];
}

function unwrap(planning: Planning, before: ArrayType, after: SnapshotType, at: SlotSite) {
  const inner = compareSlot(planning, before.items.type, after, inside(at, '$[]', '[]'));
  if (inner === undefined) return undefined;
  const change = retype(planning, before, after, at, 'refusing');
  const edit = { edit: 'unwrapArray' as const, path: at.path, onProblem: 'refuse' as const };
  return [...inner, { edit, causes: [change] }];
}
