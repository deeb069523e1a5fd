import type { SnapshotType } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import type { Planning } from '../planning.ts';
import { compareEnums } from './compare-enums.ts';
import { constraintEffect } from './constraint-effect.ts';
import { conversionOf } from './conversions.ts';
import type { PlannedEdit } from './edit-sink.ts';
import { addedForms, normalEdits } from './normal-edits.ts';
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
  const now = asScalar(planning.after.enums, after);
  const old = asScalar(planning.before.enums, before);
  if (isAnything(before) && isAnything(after)) return [];
  if (isAnything(after)) {
    retype(planning, before, after, at, 'lossless');
    return [];
  }
  if (isAnything(before)) {
    const change = retype(planning, before, after, at, 'refusing');
    return now === undefined ? [] : normalEdits(now, now.normal ?? [], change, at);
  }
  if (old === undefined || now === undefined || now.bson === 'any') return undefined;
  const forms = addedForms(old, now);
  if (old.bson === now.bson) {
    const change = compareRules(planning, [before, old], [after, now], at);
    return change === undefined ? [] : normalEdits(now, forms, change, at);
  }
  const conversion = conversionOf(old, now);
  if (conversion === undefined) return undefined;
  const change = retype(planning, before, after, at, conversion);
  const edit = {
    edit: 'convertField' as const,
    path: at.path,
    from: old.bson,
    to: now.bson,
    onError: 'refuse' as const,
  };
  return [{ edit, causes: [change] }, ...normalEdits(now, forms, change, at)];
}

/** An enum is stored as a string out of a list. */
function asScalar(enums: Planning['before']['enums'], type: SnapshotType): Scalar | undefined {
  if (type.kind === 'scalar') return type;
  if (type.kind !== 'enum') return undefined;
  const values = (enums[type.name] ?? []).map(({ value }) => value);
  return { kind: 'scalar', name: 'string', bson: 'string', schema: { bsonType: 'string', enum: values } };
}

/** Compares types that are stored alike; undefined where nothing changed. */
function compareRules(
  planning: Planning,
  [before, old]: readonly [SnapshotType, Scalar],
  [after, now]: readonly [SnapshotType, Scalar],
  at: SlotSite,
): Change | undefined {
  const effect = constraintEffect(old.schema, now.schema);
  const isNarrower = effect === 'tighter' || addedForms(old, now).length > 0;
  if (typeWords(before) !== typeWords(after))
    return retype(planning, before, after, at, isNarrower ? 'refusing' : 'lossless');
  if (effect === undefined) return undefined;
  const { owner, field, place, sink } = at;
  const span = planning.spans.of(owner, field);
  return sink.touch(planning.record({ kind: 'constraintChanged', owner, field, place, effect }, span));
}
