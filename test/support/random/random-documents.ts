import { Binary, BSONRegExp, Decimal128, type Document, Double, Int32, Long, ObjectId, type WithId } from 'mongodb';
import type { Snapshot, SnapshotField, SnapshotSlot, SnapshotType } from '../../../runtime/src/migrate/index.ts';
import fc from './fast-check.ts';

/** How deep embedded types stand in one another before lists of them end. */
const deepest = 2;

/**
 * Documents that are right for a model, the same for the same seed: fields missing and null where they may be, empty
 * arrays and maps, and keys that no model knows.
 */
export function randomDocuments(snapshot: Snapshot, model: string, seed: number, count: number): WithId<Document>[] {
  const { _id: _, ...fields } = snapshot.models[model]?.fields ?? {};
  const drawn = fc.sample(ownerOf(snapshot, Object.values(fields), 0), { seed, path: '', numRuns: count });
  const place = Object.keys(snapshot.models).indexOf(model);
  return drawn.map((document, index) => ({ _id: idOf(seed, place, index), ...document }));
}

/** A value that is right for a slot. */
export function randomValue(snapshot: Snapshot, slot: SnapshotSlot, seed: number): unknown {
  return fc.sample(slotOf(snapshot, slot, 0), { seed, path: '', numRuns: 1 })[0];
}

/** No two documents of a database have the same. */
function idOf(seed: number, place: number, index: number): ObjectId {
  const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0');
  return new ObjectId(`${hex(seed)}${hex(place)}${hex(index)}`);
}

const strays = ['zzStray', 'zzOther'] as const;

function ownerOf(
  snapshot: Snapshot,
  fields: readonly SnapshotField[],
  depth: number,
): fc.Arbitrary<Record<string, unknown>> {
  const known = fields.map((field) => {
    const isMissing = field.optional ? fc.nat(2).map((number) => number === 0) : fc.constant(false);
    // Where types contain one another without end, what may be missing is.
    if (field.optional && depth > deepest) return fc.constant([]);
    return fc
      .tuple(isMissing, slotOf(snapshot, field, depth))
      .map(([missing, value]) => (missing ? [] : [[field.stored, value] as const]));
  });
  const stray = fc
    .option(fc.tuple(fc.constantFrom(...strays), leaf), { freq: 5, nil: undefined })
    .map((entry) => (entry === undefined ? [] : [entry]));
  return fc.tuple(stray, ...known).map((entries) => Object.fromEntries(entries.flat()));
}

function slotOf(snapshot: Snapshot, { type, nullable }: SnapshotSlot, depth: number): fc.Arbitrary<unknown> {
  const value = typeOf(snapshot, type, depth);
  return nullable ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) : value;
}

function typeOf(snapshot: Snapshot, type: SnapshotType, depth: number): fc.Arbitrary<unknown> {
  const maxLength = depth > deepest ? 0 : 3 - Math.min(depth, 2);
  switch (type.kind) {
    case 'scalar':
      return scalarOf(type);
    case 'enum':
      return fc.constantFrom(...(snapshot.enums[type.name] ?? []).map(({ value }) => value));
    case 'embedded':
      return ownerOf(snapshot, Object.values(snapshot.embedded[type.name]?.fields ?? {}), depth + 1);
    case 'array':
      if (maxLength === 0) return fc.constant([]);
      return fc.array(slotOf(snapshot, type.items, depth), { maxLength });
    case 'map':
      if (maxLength === 0) return fc.constant({});
      return fc.dictionary(fc.constantFrom('a', 'b', 'x y', '1'), slotOf(snapshot, type.values, depth), {
        maxKeys: maxLength,
      });
  }
}

/** Any value of the kinds that drivers write. */
const leaf: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  new Int32(1),
  'text',
  true,
  null,
  { $a: new Double(0.5), 'b.c': [new Int32(3), null] },
  [],
  new BSONRegExp('^a', 'i'),
);

const wholes = [0, 1, -1, 7, 12, 999, 2_147_483_647];

function scalarOf({ name, schema }: Extract<SnapshotType, { readonly kind: 'scalar' }>): fc.Arbitrary<unknown> {
  const { minimum = -1000, maximum = 2_147_483_647, maxLength = 100 } = schema;
  const texts = ['', 'a', 'text', '12', '-3.5', '$a', 'true', 'ü€😀', '2024-05-06T07:08:09.000Z', '5'.repeat(24)];
  const ints = wholes.filter((whole) => whole >= Number(minimum) && whole <= Number(maximum));
  const values: Readonly<Record<string, readonly unknown[]>> = {
    string: texts.filter((text) => text.length <= maxLength),
    int: ints.map((whole) => new Int32(whole)),
    long: [...wholes.map((whole) => Long.fromNumber(whole)), Long.fromString('9007199254740993')],
    double: [0.5, -2, 1e10, 3, 1 / 3].map((number) => new Double(number)),
    decimal: ['2.50', '-7', '1E+3', '0.1', '12345678901234567890.5'].map(Decimal128.fromString),
    bool: [true, false],
    datetime: [0, 1_714_979_289_123, -5_000].map((milliseconds) => new Date(milliseconds)),
    date: ['1970-01-01', '2024-02-29'].map((day) => new Date(`${day}T00:00:00.000Z`)),
    objectId: ['507f1f77bcf86cd799439011', '000000000000000000000000'].map((hex) => new ObjectId(hex)),
    uuid: ['00', 'f7'].map((byte) => new Binary(Buffer.from(byte.repeat(16), 'hex'), Binary.SUBTYPE_UUID)),
  };
  const known = values[name];
  return known === undefined ? leaf : fc.constantFrom(...known);
}
