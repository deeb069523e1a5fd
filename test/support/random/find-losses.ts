import { Binary, BSON, BSONRegExp, Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb';
import type { FieldSketch, ModelSketch, OwnerSketch, Sketch, TypeSketch } from './sketch.ts';

/** A way from the models before to those now. Fields and types are the same when their ids are. */
export interface Way {
  readonly before: Sketch;
  readonly after: Sketch;
}

type ArraySketch = Extract<TypeSketch, { readonly kind: 'array' }>;
type MapSketch = Extract<TypeSketch, { readonly kind: 'map' }>;
type Found = (place: string, what: string) => void;

/**
 * Says where a document is not what its former self had to become: the naive reading of models, that knows nothing of
 * plans and edits. Values that the migration fills in are not looked at: the validator does that.
 */
export function findLosses(
  way: Way,
  model: ModelSketch,
  now: ModelSketch,
  old: Document,
  document: Document,
): string[] {
  const losses: string[] = [];
  const found: Found = (place, what) => void losses.push(`${place}: ${what}`);
  const walk = new Walk(way, found);
  if (text(old._id) !== text(document._id)) found('_id', 'changed');
  const { _id: _old, ...before } = old;
  const { _id: _now, ...after } = document;
  walk.owner(before, model, after, now, '');
  return losses;
}

class Walk {
  readonly #way: Way;
  readonly #found: Found;

  constructor(way: Way, found: Found) {
    this.#way = way;
    this.#found = found;
  }

  owner(old: unknown, before: OwnerSketch, now: unknown, after: OwnerSketch, place: string): void {
    if (!isObject(old) || !isObject(now)) {
      this.#same(old, now, place);
      return;
    }
    const expected = new Set<string>();
    for (const field of after.fields) expected.add(keyOf(field));
    const known = new Set(before.fields.map(keyOf));
    for (const field of before.fields) {
      const target = after.fields.find(({ id }) => id === field.id);
      const here = `${place}.${field.name}`;
      if (target !== undefined) this.#field(old[keyOf(field)], field, now[keyOf(target)], target, here);
    }
    for (const [key, value] of Object.entries(old)) {
      if (known.has(key)) continue;
      expected.add(key);
      this.#same(value, now[key], `${place}.${key}`);
    }
    for (const key of Object.keys(now)) if (!expected.has(key)) this.#found(`${place}.${key}`, 'is left');
    for (const field of after.fields)
      if (!field.optional && now[keyOf(field)] === undefined) this.#found(`${place}.${field.name}`, 'is missing');
  }

  #field(old: unknown, before: FieldSketch, now: unknown, after: FieldSketch, place: string): void {
    if (old === undefined) {
      if (after.optional && now !== undefined) this.#found(place, 'came from nowhere');
      return;
    }
    this.#slot(old, before.type, now, after.type, place);
  }

  #slot(old: unknown, before: TypeSketch, now: unknown, after: TypeSketch, place: string): void {
    // Whatever replaces null or an array of nothing, the validator has to like.
    if (old === null || old === undefined) {
      if (now !== null && now !== undefined && isAny(before) && isAny(after)) this.#found(place, 'was null');
      return;
    }
    if (isAny(before) || isAny(after)) this.#same(old, now, place);
    else if (before.kind === 'array' && after.kind !== 'array') {
      const items = Array.isArray(old) ? old : [old];
      if (items.length === 1) this.#slot(items[0], before.items, now, after, place);
    } else if (before.kind !== 'array' && after.kind === 'array') {
      const items = Array.isArray(now) ? now : [];
      if (items.length === 1) this.#slot(old, before, items[0], after.items, place);
      else this.#found(place, 'is no array of one');
    } else this.#inner(old, before, now, after, place);
  }

  #inner(old: unknown, before: TypeSketch, now: unknown, after: TypeSketch, place: string): void {
    if (before.kind === 'array' && after.kind === 'array') this.#items(old, before, now, after, place);
    else if (before.kind === 'map' && after.kind === 'map') this.#values(old, before, now, after, place);
    else if (before.kind === 'embedded' && after.kind === 'embedded') {
      const one = this.#way.before.embedded.find(({ id }) => id === before.id);
      const other = this.#way.after.embedded.find(({ id }) => id === after.id);
      if (one !== undefined && other !== undefined) this.owner(old, one, now, other, place);
    } else this.#scalar(old, before, now, after, place);
  }

  #items(old: unknown, before: ArraySketch, now: unknown, after: ArraySketch, place: string): void {
    const isUnwrapped = before.items.kind === 'array' && after.items.kind !== 'array' && !isAny(after.items);
    const [items, others] = [old, now].map((value) => {
      const list = Array.isArray(value) ? value : [value];
      // An array of nothing becomes nothing.
      return isUnwrapped ? list.filter((item) => !Array.isArray(item) || item.length > 0) : list;
    });
    if (items?.length !== others?.length) this.#found(place, 'has another number of items');
    for (const [index, item] of items?.entries() ?? [])
      this.#slot(item, before.items, others?.[index], after.items, `${place}[${index}]`);
  }

  #values(old: unknown, before: MapSketch, now: unknown, after: MapSketch, place: string): void {
    const [values, others] = [old, now].map((value) => (isObject(value) ? value : {}));
    const keys = [values, others].map((value) => text(Object.keys(value ?? {}).sort()));
    if (keys[0] !== keys[1]) this.#found(place, 'has other keys');
    for (const [key, value] of Object.entries(values ?? {}))
      this.#slot(value, before.values, others?.[key], after.values, `${place}{${key}}`);
  }

  #scalar(old: unknown, before: TypeSketch, now: unknown, after: TypeSketch, place: string): void {
    if (before.kind === 'enum' && after.kind === 'enum') {
      const values = this.#way.after.enums.find(({ id }) => id === after.id)?.values ?? [];
      const heir = values.find(({ value }) => value === old) ?? values.find(({ was }) => was === old);
      if (heir !== undefined && heir.value !== now) this.#found(place, `${text(old)} became ${text(now)}`);
      return;
    }
    if (meaning(old, now) !== meaning(now, old)) this.#found(place, `${text(old)} became ${text(now)}`);
  }

  #same(old: unknown, now: unknown, place: string): void {
    if (text(old) !== text(now)) this.#found(place, `${text(old)} became ${text(now)}`);
  }
}

function keyOf({ stored, name }: FieldSketch): string {
  return stored ?? name;
}

function isAny(type: TypeSketch): boolean {
  return type.kind === 'scalar' && type.notation === 'json';
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function text(value: unknown): string {
  return BSON.EJSON.stringify({ value: sorted(value) }, { relaxed: false });
}

/** With the keys of objects in order, since a renamed field becomes the last one. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** What a scalar says, in a form that it shares with what it may have been converted to. */
function meaning(value: unknown, beside: unknown): string {
  if (value instanceof Binary || value instanceof BSONRegExp) return text(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (typeof value === 'boolean' || typeof beside === 'boolean') return String(isTrue(value));
  if (value instanceof Date) return String(value.getTime());
  if (beside instanceof Date && typeof value === 'string') return String(Date.parse(value));
  const isNumber = [Int32, Long, Double, Decimal128].some((type) => value instanceof type);
  const isBesideNumber = [Int32, Long, Double, Decimal128].some((type) => beside instanceof type);
  if (isNumber || (isBesideNumber && typeof value === 'string')) return String(Number(String(value)));
  return String(value);
}

function isTrue(value: unknown): boolean {
  if (typeof value === 'string') return value === 'true';
  return typeof value === 'boolean' ? value : Number(String(value)) !== 0;
}
