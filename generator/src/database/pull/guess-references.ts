import type { Db, Document } from 'mongodb';
import type { PulledField, PulledModel, PulledShape, PulledType } from './pulled-model.ts';
import { scalar } from './pulled-model.ts';
import { singular } from './singular.ts';
import { type SlotPlace, shapesFrom, slotsIn } from './walk-types.ts';

/** Ids of other collections are found there; a few may have been deleted since. */
const LEAST_FOUND = 0.8;

/** Turns fields that hold ids of other documents into references. Each guess is verified by looking ids up. */
export async function guessReferences(
  database: Db,
  models: readonly PulledModel[],
  shapes: readonly PulledShape[],
): Promise<void> {
  const all = new Set(shapes.flatMap((shape) => [...shapesFrom(shape)]));
  for (const shape of all) {
    const relations = new Set<string>();
    for (const field of shape.fields) {
      if (field.stored === '_id') continue;
      const place = [...slotsIn(field.slot)].at(-1);
      if (place === undefined || place.inMap || place.arrays > 1) continue;
      await guessReference(database, models, { shape, field, place, relations });
    }
  }
}

interface Candidate {
  readonly shape: PulledShape;
  readonly field: PulledField;
  readonly place: SlotPlace;
  /** The names of the relations of the shape so far. */
  readonly relations: Set<string>;
}

async function guessReference(database: Db, models: readonly PulledModel[], candidate: Candidate): Promise<void> {
  const { field, place } = candidate;
  const { type } = place.slot;
  const ids = [...(innermost(field, place.arrays)?.ids.values() ?? [])];
  if (type.kind !== 'scalar' || ids.length === 0) return;
  const text = typeText(type);
  const named = models.filter((model) => isNamedAfter(field.name, model));
  // Numbers and texts are equal by chance; ObjectIds and UUIDs are not.
  const others = ['objectId', 'uuid'].includes(type.name) ? models.filter((model) => !named.includes(model)) : [];
  for (const target of [...named, ...others]) {
    if (typeText(idTypeOf(target)) !== text) continue;
    const found = await countFound(database, target, ids);
    if (found < ids.length * LEAST_FOUND) continue;
    place.slot.type = { kind: 'reference', target, as: relationName(candidate), id: type };
    field.notes.push(`guess: a reference, ${found} of ${ids.length} ids were found in "${target.live.name}"`);
    return;
  }
}

async function countFound(database: Db, { live }: PulledModel, ids: readonly unknown[]): Promise<number> {
  const filter: Document = { _id: { $in: [...ids] } };
  const found = await database
    .collection(live.name)
    .find(filter, { projection: { _id: 1 } })
    .toArray();
  return found.length;
}

function innermost(field: PulledField, arrays: number) {
  return arrays === 0 ? field.profile : field.profile.items;
}

function idTypeOf({ shape }: PulledModel): PulledType {
  return shape.fields.find(({ stored }) => stored === '_id')?.slot.type ?? scalar('objectId');
}

function typeText(type: PulledType): string {
  return type.kind === 'scalar' ? JSON.stringify([type.name, Object.entries(type.options).map(String)]) : '';
}

function isNamedAfter(name: string, { name: model, live }: PulledModel): boolean {
  const stem = name.replace(/_?ids?$/i, '').toLowerCase();
  return [model.toLowerCase(), live.name.toLowerCase(), singular(live.name).toLowerCase()].includes(stem);
}

/** What the relation must be called in so many words, where its field's name does not give one that is free. */
function relationName({ shape, field, place, relations }: Candidate): string | undefined {
  const match = (place.arrays === 1 ? /^(.+)Ids$/ : /^(.+)Id$/).exec(field.name);
  const stem = match?.[1];
  const usual = stem === undefined ? undefined : place.arrays === 1 ? `${stem}s` : stem;
  const taken = new Set([...shape.fields.map(({ name }) => name), ...relations]);
  if (usual !== undefined && !taken.has(usual)) {
    relations.add(usual);
    return undefined;
  }
  const base = `${stem ?? field.name}${place.arrays === 1 ? 'Documents' : 'Document'}`;
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
  relations.add(name);
  return name;
}
