import { describeProfile } from './describe-profile.ts';
import { guessShape } from './guess-shape.ts';
import { peculiaritiesOf } from './list-collections.ts';
import type { PulledField, PulledModel, PulledShape, PulledSlot, PulledType } from './pulled-model.ts';
import { scalar } from './pulled-model.ts';
import { shapeFromSchema } from './read-schema.ts';
import type { SeenCollection } from './seen-collection.ts';

/** Makes the model of a collection, without indexes and references yet. */
export function draftModel(live: SeenCollection, name: string, enums: boolean): PulledModel {
  const schema: unknown = live.validation?.validator.$jsonSchema;
  const shape =
    typeof schema === 'object' && schema !== null
      ? shapeFromSchema(schema, live.shape, live.name, enums)
      : guessShape(live.shape, live.name, enums);
  const notes = peculiaritiesOf(live.options).map(
    (phrase) => `the collection ${phrase}, which models have no words for`,
  );
  if (live.shape.count === 0) notes.push('no document was seen');
  settleId(shape, name);
  return { name, live, shape, indexes: [], notes: [...notes, ...shape.notes] };
}

/** An `_id` is always there; an ObjectId need not be declared. Where ids are mixed, most of them decide. */
function settleId(shape: PulledShape, model: string): void {
  const id = shape.fields.find(({ stored }) => stored === '_id');
  if (id === undefined) return;
  const others = shape.fields.filter((field) => field !== id);
  const slot: PulledSlot = { type: idType(id), nullable: false };
  const isUsual = slot.type.kind === 'scalar' && slot.type.name === 'objectId';
  if (isUsual && id.profile.types.size <= 1) {
    shape.fields = others;
    return;
  }
  if (id.profile.types.size > 1) id.notes.push('the ids are of several types, and a model has one');
  if (slot.type.kind === 'embedded')
    slot.type = { kind: 'embedded', shape: { ...slot.type.shape, hint: `${model}Id` } };
  shape.fields = [{ ...id, slot, optional: false }, ...others];
}

function idType(id: PulledField): PulledType {
  const { type } = id.slot;
  if (type.kind === 'embedded' && id.profile.types.size <= 1) return type;
  if (type.kind === 'scalar' && !NO_IDS.test(type.name)) {
    return !id.isCertain && ['email', 'url', 'ip', 'slug'].includes(type.name) ? scalar('string') : type;
  }
  if (type.kind === 'enum' && !id.isCertain) return scalar('string');
  const [most] = [...id.profile.types].sort(([, one], [, other]) => other - one);
  const known = most === undefined ? undefined : ID_TYPES[most[0]];
  if (id.isCertain) id.notes.push(`guess: ${describeProfile(id.profile, id.chances)}`);
  return scalar(known ?? 'objectId');
}

const NO_IDS = /^(?:json|regex|file|image|geo\..*)$/;

const ID_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  int: 'int',
  long: 'long',
  double: 'double',
  decimal: 'decimal',
  date: 'datetime',
  bool: 'bool',
};
