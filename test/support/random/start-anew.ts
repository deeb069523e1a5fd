import {
  type FieldSketch,
  type ModelSketch,
  type OwnerSketch,
  ownersOf,
  type Sketch,
  type ValueSketch,
} from './sketch.ts';

/** The same models without a word about what anything was before. */
export function startAnew(sketch: Sketch): Sketch {
  return {
    ...sketch,
    enums: sketch.enums.map((one) => ({ ...one, values: one.values.map(({ value, id }) => ({ value, id })) })),
    embedded: sketch.embedded.map((owner) => ({ ...owner, fields: owner.fields.map(unnamed) })),
    models: sketch.models.map(({ was: _was, ...model }) => ({ ...model, fields: model.fields.map(unnamed) })),
  };
}

function unnamed({ was: _was, wasStored: _stored, ...field }: FieldSketch): FieldSketch {
  return field;
}

/** The last models of a walk, saying what everything was when the walk began. */
export function summary(start: Sketch, last: Sketch): Sketch {
  const former = new Map(ownersOf(start).flatMap(({ fields }) => fields.map((field) => [field.id, field])));
  const named = <Owner extends OwnerSketch>(owner: Owner): Owner => ({
    ...owner,
    fields: owner.fields.map((field) => ({ ...field, ...formerOf(former.get(field.id), field) })),
  });
  return {
    ...last,
    enums: last.enums.map((one) => {
      const values = start.enums.find(({ id }) => id === one.id)?.values ?? [];
      return { ...one, values: one.values.map((value) => ({ ...value, ...formerValue(values, value) })) };
    }),
    embedded: last.embedded.map(named),
    models: last.models.map((model) => ({ ...named(model), ...formerModel(start.models, model) })),
  };
}

function formerOf(old: FieldSketch | undefined, now: FieldSketch): Pick<FieldSketch, 'was' | 'wasStored'> {
  if (old === undefined || old.name === now.name) return {};
  return { was: old.name, ...(old.stored === undefined ? {} : { wasStored: old.stored }) };
}

function formerValue(values: readonly ValueSketch[], now: ValueSketch): Pick<ValueSketch, 'was'> {
  const old = values.find(({ id }) => id === now.id);
  return old === undefined || old.value === now.value ? {} : { was: old.value };
}

function formerModel(models: readonly ModelSketch[], now: ModelSketch): Pick<ModelSketch, 'was'> {
  const old = models.find(({ id }) => id === now.id);
  return old === undefined || old.name === now.name ? {} : { was: old.name };
}
