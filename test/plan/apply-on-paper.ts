import { BSON, Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb';
import type { Edit, FillValue, LoadedMigration } from '../../runtime/src/migrate/index.ts';
import { readExact } from '../../runtime/src/migrate/rewrite/exact/exact-bson.ts';
import { findPlaces, type Place, rootPlace } from '../../runtime/src/migrate/rewrite/exact/find-places.ts';
import { rootTypes } from '../../runtime/src/migrate/rewrite/exact/walked-type.ts';
import { holderOf, parsePath } from '../../runtime/src/migrate/rewrite/path.ts';

/** Where a rewrite stands. */
export interface PaperPlace {
  readonly migration: LoadedMigration;
  readonly collection: string;
  readonly index: number;
}

/** What an edit cannot treat. */
class Unfit extends Error {}

/**
 * What a rewrite makes of a document, worked out without a server; undefined when a value stands against it. Plans are
 * tried on thousands of documents so.
 */
export function applyOnPaper(edits: readonly Edit[], document: Document, place: PaperPlace): Document | undefined {
  const root = rootPlace(readExact(BSON.serialize(document)));
  const types = rootTypes(place.migration, place.collection, place.index);
  try {
    for (const edit of edits) {
      const { segments, change } = changeOf(edit);
      const places = findPlaces(root, segments, types);
      for (const one of places.sort((left, right) => right.depth - left.depth)) change(one);
      root.write(withoutHoles(root.read()));
    }
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
  return BSON.deserialize(BSON.serialize(root.read()), { promoteValues: false });
}

function changeOf(edit: Edit) {
  switch (edit.edit) {
    case 'renameField':
    case 'addField':
    case 'removeField':
    case 'computeField': {
      const { place, key } = holderOf(edit.path);
      const change = ({ read }: Place) => {
        const holder = read();
        if (holder instanceof Map) changeHolder(edit, holder, key);
      };
      return { segments: place, change };
    }
    default: {
      const change = (place: Place) => {
        const value = place.read();
        if (value !== undefined) place.write(changed(edit, value));
      };
      return { segments: parsePath(edit.path), change };
    }
  }
}

type HolderEdit = Extract<Edit, { readonly edit: 'renameField' | 'addField' | 'removeField' | 'computeField' }>;

function changeHolder(edit: HolderEdit, holder: Map<string, unknown>, key: string): void {
  if (edit.edit === 'removeField') holder.delete(key);
  else if (edit.edit === 'renameField') {
    if (!holder.has(key)) return;
    if (holder.has(edit.to)) throw new Unfit();
    holder.set(edit.to, holder.get(key));
    holder.delete(key);
  } else if (!holder.has(key)) holder.set(key, edit.edit === 'addField' ? filling(edit.value) : new Date(0));
}

function filling(value: FillValue): unknown {
  if ('constant' in value) {
    // As it comes from the server: maps for documents.
    return readExact(BSON.serialize(BSON.EJSON.deserialize({ v: value.constant }, { relaxed: false }))).get('v');
  }
  if ('sequence' in value) return Long.fromNumber(1);
  return value.generated === 'now' ? new Date(0) : new ObjectId();
}

function changed(edit: Exclude<Edit, HolderEdit>, value: unknown): unknown {
  switch (edit.edit) {
    case 'mapValues':
      return typeof value === 'string' && Object.hasOwn(edit.values, value) ? edit.values[value] : value;
    case 'replaceNull':
      if (value !== null) return value;
      return edit.by === 'missing' ? undefined : filling(edit.by);
    case 'wrapInArray':
      return value === null || Array.isArray(value) ? value : [value];
    case 'unwrapArray':
      if (!Array.isArray(value)) return value;
      if (value.length > 1 || Array.isArray(value[0])) throw new Unfit();
      return value[0];
    case 'convertField':
      return value === null ? null : converted(value, edit.to);
    case 'moveField':
      throw new Error('No plan moves fields.');
  }
}

/** `$convert`, as far as it is asked for here. */
function converted(value: unknown, to: string): unknown {
  const number = typeof value === 'boolean' || value instanceof Date ? Number(value) : Number(String(value));
  if (to === 'string') return value instanceof Date ? value.toISOString() : String(value);
  if (to === 'bool') return number !== 0;
  if (to === 'date') return dateOf(value, number);
  if (to === 'objectId') return idOf(value);
  if (Number.isNaN(number) || value === '') throw new Unfit();
  if (to === 'double') return new Double(number);
  if (to === 'decimal')
    return Decimal128.fromString(
      value instanceof Date ? String(number) : String(value === true ? 1 : value === false ? 0 : value),
    );
  if (!Number.isInteger(number) || Math.abs(number) > (to === 'int' ? 2 ** 31 - 1 : 2 ** 62)) throw new Unfit();
  return to === 'int' ? new Int32(number) : Long.fromNumber(number);
}

function dateOf(value: unknown, number: number): Date {
  const date = new Date(typeof value === 'string' ? Date.parse(value) : number);
  if (Number.isNaN(date.getTime())) throw new Unfit();
  return date;
}

function idOf(value: unknown): ObjectId {
  if (typeof value !== 'string' || !/^[0-9a-f]{24}$/i.test(value)) throw new Unfit();
  return new ObjectId(value);
}

function withoutHoles(value: Map<string, unknown>): Map<string, never> {
  return clean(value) as Map<string, never>;
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(clean);
  if (!(value instanceof Map)) return value;
  return new Map([...value].filter(([, member]) => member !== undefined).map(([key, member]) => [key, clean(member)]));
}
