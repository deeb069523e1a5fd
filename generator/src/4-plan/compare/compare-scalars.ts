import type { SnapshotType } from '@espalier/runtime/migrate';
import type { Planning } from '../planning.ts';
import { compareEnums } from './compare-enums.ts';
import { constraintEffect } from './constraint-effect.ts';
import { conversionOf } from './conversions.ts';
import type { PlannedEdit } from './edit-sink.ts';
import { retype } from './retype.ts';
import type { SlotSite } from './site.ts';
import { typeWords } from './type-words.ts';

type Scalar = Extract<SnapshotType, { readonly kind: 'scalar' }>;

/** Whether values of the type may be of any BSON type. */
export function isAnything(type: SnapshotType): boolean {
  return type.kind === 'scalar' && type.bson === 'any';
}

/** Compares two scalars or enums; one side may be anything if the other takes any value. Undefined where nothing converts. */
export function compareScalars(
  planning: Planning,
  before: SnapshotType,
  after: SnapshotType,
  at: SlotSite,
): readonly PlannedEdit[] | undefined {
  if (before.kind === 'enum' && after.kind === 'enum') return compareEnums(planning, before.name, after.name, at);
  if (isAnything(before) || isAnything(after)) {
    if (!isAnything(before) || !isAnything(after))
      retype(planning, before, after, at, isAnything(after) ? 'lossless' : 'refusing');
    return [];
  }
  const [old, now] = [asScalar(planning.before.enums, before), asScalar(planning.after.enums, after)];
  if (old === undefined || now === undefined) return undefined;
  if (old.bson === now.bson) {
    compareRules(planning, [before, old], [after, now], at);
    return [];
  }
  const conversion = conversionOf(old, now);
  if (conversion === undefined) return undefined;
  const change = retype(planning, before, after, at, conversion.isLossless ? 'lossless' : 'refusing');
  const using = conversion.using === undefined ? {} : { using: conversion.using };
  const edit = { edit: 'convertField' as const, path: at.path, from: old.bson, to: now.bson, ...using };
  return [{ edit: { ...edit, onError: 'refuse' }, causes: [change] }];
}

/** An enum is stored as a string out of a list. */
function asScalar(enums: Planning['before']['enums'], type: SnapshotType): Scalar | undefined {
  if (type.kind === 'scalar') return type;
  if (type.kind !== 'enum') return undefined;
  const values = (enums[type.name] ?? []).map(({ value }) => value);
  return { kind: 'scalar', name: 'string', bson: 'string', schema: { bsonType: 'string', enum: values } };
}

function compareRules(
  planning: Planning,
  [before, old]: readonly [SnapshotType, Scalar],
  [after, now]: readonly [SnapshotType, Scalar],
  at: SlotSite,
): void {
  const effect = constraintEffect(old.schema, now.schema);
  if (typeWords(before) !== typeWords(after)) {
    retype(planning, before, after, at, effect === 'tighter' ? 'refusing' : 'lossless');
  } else if (effect !== undefined) {
    const { owner, field, place, sink } = at;
    const span = planning.spans.of(owner, field);
    sink.touch(planning.record({ kind: 'constraintChanged', owner, field, place, effect }, span));
  }
}
