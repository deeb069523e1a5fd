import fc from './fast-check.ts';
import { addIndex, type IndexWish, randomIndexWish, randomScalar } from './random-models.ts';
import {
  embeddedIn,
  type FieldSketch,
  type ModelSketch,
  type OwnerSketch,
  ownersOf,
  type ScalarNotation,
  type Sketch,
  type TypeSketch,
} from './sketch.ts';

/** All kinds of changes; some are more usual. */
export const KINDS = [
  'renameField',
  'renameField',
  'addField',
  'removeField',
  'retype',
  'wrap',
  'unwrap',
  'optional',
  'nullable',
  'stored',
  'forgetFormer',
  'addValue',
  'removeValue',
  'renameValue',
  'renameEnum',
  'renameEmbedded',
  'renameModel',
  'moveCollection',
  'addModel',
  'removeModel',
  'validation',
  'addIndex',
  'removeIndex',
  'changeIndex',
] as const;

/** A change that chance wishes; numbers are taken modulo of what there is. */
export interface RandomEdit {
  readonly kind: EditKind;
  readonly owner: number;
  readonly member: number;
  readonly scalar: ScalarNotation;
  readonly isHard: boolean;
  readonly index: IndexWish;
}

/** Kinds of changes. */
export type EditKind = (typeof KINDS)[number];

/** Some changes of models of the given kinds, for `applyEdits`. */
export function randomEditsOf(
  kinds: readonly EditKind[],
  size: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<readonly RandomEdit[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      owner: fc.nat(99),
      member: fc.nat(99),
      scalar: randomScalar,
      isHard: fc.boolean(),
      index: randomIndexWish(),
    }),
    size,
  );
}

/** Some changes of models, for `applyEdits`. */
export const randomEdits = randomEditsOf(KINDS, { minLength: 1, maxLength: 6 });

/**
 * Changes models as a person would between two migrations: what is renamed says `was:`, a thing changes its name once,
 * and no new name was ever used. Wishes that cannot be are left out.
 */
export function applyEdits(before: Sketch, edits: readonly RandomEdit[]): Sketch {
  return edits.reduce((sketch, edit) => applyEdit(before, sketch, edit), before);
}

function applyEdit(before: Sketch, sketch: Sketch, edit: RandomEdit): Sketch {
  switch (edit.kind) {
    case 'addIndex':
      return addIndex(sketch, edit.index);
    case 'addValue':
    case 'removeValue':
    case 'renameValue':
    case 'renameEnum':
      return editEnum(before, sketch, edit);
    case 'renameModel':
    case 'moveCollection':
    case 'addModel':
    case 'removeModel':
    case 'validation':
    case 'removeIndex':
    case 'changeIndex':
      return editModel(before, sketch, edit);
    case 'renameEmbedded': {
      const chosen = pick(sketch.embedded, edit.owner);
      const name = `Part${sketch.next}`;
      const embedded = sketch.embedded.map((owner) => (owner === chosen ? { ...owner, name } : owner));
      return { ...sketch, embedded, next: sketch.next + 1 };
    }
    default:
      return editFields(before, sketch, edit);
  }
}

function editFields(before: Sketch, sketch: Sketch, edit: RandomEdit): Sketch {
  const owner = pick(ownersOf(sketch), edit.owner);
  const field = owner && pick(owner.fields, edit.member);
  if (owner === undefined || field === undefined) return sketch;
  const fields = fieldsAfter(before, sketch, owner, field, edit);
  const replace = <Owner extends OwnerSketch>(list: readonly Owner[]) =>
    list.map((other) => (other.id === owner.id ? { ...other, fields } : other));
  return { ...sketch, embedded: replace(sketch.embedded), models: replace(sketch.models), next: sketch.next + 1 };
}

function fieldsAfter(
  before: Sketch,
  sketch: Sketch,
  { fields }: OwnerSketch,
  field: FieldSketch,
  edit: RandomEdit,
): readonly FieldSketch[] {
  if (edit.kind === 'removeField') return fields.length > 1 ? fields.filter((other) => other !== field) : fields;
  if (edit.kind === 'addField') {
    const type: TypeSketch = { kind: 'scalar', notation: edit.scalar };
    const parts = { id: sketch.next, name: `fresh${sketch.next}`, type, nullable: edit.member % 3 === 0 };
    return [...fields, { ...parts, optional: !edit.isHard, hasDefault: edit.owner % 2 === 0 }];
  }
  const old = ownersOf(before)
    .flatMap((owner) => owner.fields)
    .find(({ id }) => id === field.id);
  return fields.map((other) => (other === field ? fieldAfter(sketch, field, old, edit) : other));
}

function fieldAfter(sketch: Sketch, field: FieldSketch, old: FieldSketch | undefined, edit: RandomEdit): FieldSketch {
  switch (edit.kind) {
    case 'renameField': {
      const name = `moved${sketch.next}`;
      return old === undefined ? { ...field, name } : { ...field, name, ...formerOf(old, true) };
    }
    case 'forgetFormer': {
      const { was: _was, wasStored: _stored, ...others } = field;
      return old === undefined || old.name === field.name ? others : field;
    }
    case 'retype':
      return embeddedIn(field.type) !== undefined && !edit.isHard
        ? field
        : { ...field, type: retyped(field.type, edit) };
    case 'wrap':
      return { ...field, type: { kind: 'array', items: field.type, nullable: false } };
    case 'unwrap':
      // An embedded type held by itself has to end somewhere.
      return field.type.kind === 'array' ? { ...field, type: field.type.items, optional: true } : field;
    case 'optional':
      return embeddedIn(field.type) === undefined ? { ...field, optional: !field.optional } : field;
    case 'nullable':
      return { ...field, nullable: !field.nullable };
    case 'stored':
      return {
        ...field,
        stored: `key${sketch.next}`,
        ...(old !== undefined && edit.isHard ? formerOf(old, false) : {}),
      };
    default:
      return field;
  }
}

/** What a field says of its former self, with its key where that was not its name. */
function formerOf({ name, stored }: FieldSketch, isRenamed: boolean): Pick<FieldSketch, 'was' | 'wasStored'> {
  return {
    ...(isRenamed ? { was: name } : {}),
    ...(isRenamed && stored === undefined ? {} : { wasStored: stored ?? name }),
  };
}

/** Another type at the heart, or of the whole. */
function retyped(type: TypeSketch, edit: RandomEdit): TypeSketch {
  if (type.kind === 'array' && !edit.isHard) return { ...type, items: retyped(type.items, edit) };
  if (type.kind === 'map' && !edit.isHard) return { ...type, values: retyped(type.values, edit) };
  return { kind: 'scalar', notation: edit.scalar };
}

function editEnum(before: Sketch, sketch: Sketch, edit: RandomEdit): Sketch {
  const chosen = pick(sketch.enums, edit.owner);
  const value = chosen && pick(chosen.values, edit.member);
  if (chosen === undefined || value === undefined) return sketch;
  const known = before.enums.find(({ id }) => id === chosen.id)?.values.some((old) => old.value === value.value);
  const fresh = `fresh${sketch.next}`;
  const changed = {
    addValue: { ...chosen, values: [...chosen.values, { id: sketch.next, value: fresh }] },
    removeValue: { ...chosen, values: chosen.values.filter((other) => other !== value || chosen.values.length === 1) },
    renameValue: {
      ...chosen,
      values: chosen.values.map((other) =>
        other === value && known ? { ...other, value: fresh, was: value.value } : other,
      ),
    },
    renameEnum: { ...chosen, name: `Kind${sketch.next}` },
  }[edit.kind as 'addValue' | 'removeValue' | 'renameValue' | 'renameEnum'];
  const enums = sketch.enums.map((other) => (other === chosen ? changed : other));
  return { ...sketch, enums, next: sketch.next + 1 };
}

function editModel(before: Sketch, sketch: Sketch, edit: RandomEdit): Sketch {
  const { next } = sketch;
  const chosen = pick(sketch.models, edit.owner);
  if (chosen === undefined) return sketch;
  const replace = (model: ModelSketch): Sketch => ({
    ...sketch,
    models: sketch.models.map((other) => (other === chosen ? model : other)),
    next: next + 1,
  });
  const old = before.models.find(({ id }) => id === chosen.id);
  switch (edit.kind) {
    case 'renameModel':
      return replace({ ...chosen, name: `Model${next}`, ...(old === undefined ? {} : { was: old.name }) });
    case 'moveCollection':
      return replace({ ...chosen, collection: `moved${next}` });
    case 'validation':
      return replace({ ...chosen, validation: edit.isHard ? 'strict' : 'off' });
    case 'removeModel':
      return sketch.models.length < 2
        ? sketch
        : { ...sketch, models: sketch.models.filter((other) => other !== chosen) };
    case 'addModel': {
      const fields = chosen.fields
        .slice(0, 2)
        .map(({ was: _was, wasStored: _stored, ...field }, at) => ({ ...field, id: next + 1 + at }));
      const { was: _was, ...parts } = chosen;
      const added = { ...parts, id: next, name: `Model${next}`, collection: `model${next}s`, fields, indexes: [] };
      return { ...sketch, models: [...sketch.models, added], next: next + 3 };
    }
    default:
      return replace({ ...chosen, indexes: indexesAfter(chosen, edit) });
  }
}

function indexesAfter({ indexes }: ModelSketch, { kind, member, isHard }: RandomEdit): ModelSketch['indexes'] {
  const chosen = pick(indexes, member);
  if (kind === 'removeIndex') return indexes.filter((index) => index !== chosen);
  const changed = isHard ? { unique: !chosen?.unique } : { partial: !chosen?.partial };
  return indexes.map((index) => (index === chosen ? { ...index, ...changed } : index));
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)];
}
