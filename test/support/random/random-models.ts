import fc from './fast-check.ts';
import type {
  EnumSketch,
  FieldSketch,
  ModelSketch,
  OwnerSketch,
  ScalarNotation,
  Sketch,
  TypeSketch,
} from './sketch.ts';
import { scalars } from './sketch.ts';

const WORDS = ['title', 'body', 'price', 'amount', 'label', 'note', 'color', 'weight', 'owner', 'place'] as const;

/** A scalar's notation. */
export const randomScalar: fc.Arbitrary<ScalarNotation> = fc.constantFrom(
  ...(Object.keys(scalars) as ScalarNotation[]),
);

/**
 * A type that may stand in an owner.
 * @param enums ids of the enums that there are
 * @param embedded ids of the embedded types that may be held anywhere
 * @param self id of a type that may only be held where it can be missing: in arrays and maps
 */
export function randomType(
  enums: readonly number[],
  embedded: readonly number[],
  self: number | undefined,
): fc.Arbitrary<TypeSketch> {
  const simple: fc.Arbitrary<TypeSketch>[] = [
    randomScalar.map((notation) => ({ kind: 'scalar', notation })),
    ...(enums.length > 0 ? [fc.constantFrom(...enums).map((id): TypeSketch => ({ kind: 'enum', id }))] : []),
    ...(embedded.length > 0 ? [fc.constantFrom(...embedded).map((id): TypeSketch => ({ kind: 'embedded', id }))] : []),
  ];
  const item = fc.oneof(
    ...simple,
    ...(self === undefined ? [] : [fc.constant<TypeSketch>({ kind: 'embedded', id: self })]),
  );
  const array = fc
    .tuple(item, fc.boolean())
    .map(([items, nullable]): TypeSketch => ({ kind: 'array', items, nullable }));
  const map = fc.tuple(item, fc.boolean()).map(([values, nullable]): TypeSketch => ({ kind: 'map', values, nullable }));
  const nested = array.map((items): TypeSketch => ({ kind: 'array', items, nullable: false }));
  const mapOfArrays = array.map((values): TypeSketch => ({ kind: 'map', values, nullable: false }));
  return fc.oneof(...simple, ...simple, array, map, nested, mapOfArrays);
}

/** A field with an id and a name of its own. */
export function randomField(id: number, type: fc.Arbitrary<TypeSketch>): fc.Arbitrary<FieldSketch> {
  return fc
    .record({
      word: fc.constantFrom(...WORDS),
      type,
      optional: fc.boolean(),
      nullable: fc.integer({ max: 3 }).map((number) => number === 0),
      hasDefault: fc.boolean(),
      isStored: fc.nat(7).map((number) => number === 0),
    })
    .map(({ word, isStored, ...field }) => ({
      id,
      name: `${word}${id}`,
      ...field,
      ...(isStored ? { stored: `key${id}` } : {}),
    }));
}

function randomFields(owner: number, type: fc.Arbitrary<TypeSketch>, most: number): fc.Arbitrary<FieldSketch[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => randomField(owner * 100 + at, type))));
}

function randomEnum(id: number): fc.Arbitrary<EnumSketch> {
  return fc.integer({ min: 1, max: 4 }).map((size) => ({
    id,
    name: `Kind${id}`,
    values: Array.from({ length: size }, (_, at) => ({ id: id * 10 + at, value: `value${id}${'abcd'[at]}` })),
  }));
}

const ENUMS = [1, 2];
const EMBEDDED = [11, 12, 13, 14];
const MODELS = [21, 22, 23];

/** Embedded types hold those after them, and themselves where that can end. */
function randomEmbedded(id: number, most: number): fc.Arbitrary<OwnerSketch> {
  const later = EMBEDDED.filter((other) => other > id);
  return randomFields(id, randomType(ENUMS, later, id), most).map((fields) => ({ id, name: `Part${id}`, fields }));
}

function randomModel(id: number, most: number): fc.Arbitrary<ModelSketch> {
  const fields = randomFields(id, randomType(ENUMS, EMBEDDED, undefined), most);
  const validation = fc.constantFrom<ModelSketch['validation']>('strict', 'moderate', 'off');
  return fc.tuple(fields, validation).map(([drawn, level]) => ({
    id,
    name: `Model${id}`,
    collection: `model${id}s`,
    fields: drawn,
    validation: level,
    indexes: [],
  }));
}

/**
 * Models with everything that the language has: enums, embedded types in one another, in arrays, maps and themselves,
 * optional and nullable fields, defaults, stored keys, and indexes, also into embedded types.
 * @param most fields of an owner, `_id` aside: validators of types that hold one another grow with a power of it
 */
export function randomModelsOf(most: number): fc.Arbitrary<Sketch> {
  return fc
    .record({
      enums: fc.tuple(...ENUMS.map(randomEnum)),
      embedded: fc.tuple(...EMBEDDED.map((id) => randomEmbedded(id, most))),
      models: fc.tuple(...MODELS.map((id) => randomModel(id, most))),
      size: fc.integer({ min: 1, max: MODELS.length }),
      indexes: fc.array(randomIndexWish(), { maxLength: 5 }),
    })
    .map(({ size, indexes, models, ...sketch }) => {
      const empty: Sketch = { ...sketch, models: models.slice(0, size), next: 5000 };
      return indexes.reduce(addIndex, empty);
    });
}

/** Models with up to five fields in each owner. */
export const randomModels: fc.Arbitrary<Sketch> = randomModelsOf(5);

/** An index as chance wishes it: which model, which fields, by numbers that are taken modulo of what there is. */
export interface IndexWish {
  readonly model: number;
  readonly fields: readonly number[];
  readonly direction: 1 | -1;
  readonly unique: boolean;
  readonly partial: boolean;
  readonly named: boolean;
}

/** A wish for an index. */
export function randomIndexWish(): fc.Arbitrary<IndexWish> {
  return fc.record({
    model: fc.nat(99),
    fields: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }),
    direction: fc.constantFrom<1 | -1>(1, -1),
    unique: fc.nat(3).map((number) => number === 0),
    partial: fc.nat(3).map((number) => number === 0),
    named: fc.boolean(),
  });
}

/** Gives a model another index, if it has a field that can be indexed and no index like it. */
export function addIndex(sketch: Sketch, wish: IndexWish): Sketch {
  const model = sketch.models[wish.model % Math.max(1, sketch.models.length)];
  if (model === undefined) return sketch;
  const paths = leafPaths(sketch, model, []);
  const keys = [...new Set(wish.fields)].flatMap((pick) => {
    const path = paths[pick % Math.max(1, paths.length)];
    return path === undefined ? [] : [path];
  });
  const isKnown = model.indexes.some((index) => JSON.stringify(index.keys) === JSON.stringify(keys));
  if (keys.length === 0 || isKnown) return sketch;
  const { model: _model, fields: _fields, ...options } = wish;
  const indexes = [...model.indexes, { id: sketch.next, keys, ...options }];
  const models = sketch.models.map((other) => (other === model ? { ...model, indexes } : other));
  return { ...sketch, models, next: sketch.next + 1 };
}

/** The ways to scalars and enums that go through no map and no type twice. */
function leafPaths(sketch: Sketch, owner: OwnerSketch, open: readonly number[]): (readonly number[])[] {
  return owner.fields.flatMap(({ id, type: whole }) => {
    let type = whole;
    while (type.kind === 'array') type = type.items;
    if (type.kind === 'scalar' || type.kind === 'enum') return [[id]];
    if (type.kind !== 'embedded' || open.includes(type.id)) return [];
    const inner = type;
    const target = sketch.embedded.find((candidate) => candidate.id === inner.id);
    return target === undefined ? [] : leafPaths(sketch, target, [...open, target.id]).map((path) => [id, ...path]);
  });
}
