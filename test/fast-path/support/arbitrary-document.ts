import {
  Binary,
  BSONRegExp,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import type { FieldOwner, Slot } from '../../../generator/src/3-link/model-graph.ts';
import fc from '../../support/random/fast-check.ts';
import type { RawElement, RawValue } from './raw-bson.ts';

const driver = (value: unknown): RawValue => ({ kind: 'driver', value });

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((value) => value.replace(/\p{Surrogate}/gu, '?')),
  fc.constantFrom(
    '',
    'a',
    'abc',
    'x'.repeat(17),
    'é'.repeat(16),
    '\ufffd',
    'A title that is longer than that, 20 bytes',
  ),
);
const objectId = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes));
const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new UUID(bytes));
const decimal = fc
  .constantFrom('0', '1.50', '-12.25', '1E+6144', 'NaN', 'Infinity', '9'.repeat(34))
  .map((digits) => Decimal128.fromString(digits));
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((value) => new Int32(value));
const double = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, Number.NaN, 1e300)).map((value) => new Double(value));
const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value));
const smallLong = fc.integer().map((value) => Long.fromNumber(value));
const date = fc.oneof(
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(0, 86_400_000, -1).map((time) => new Date(time)),
);
const binary = fc
  .tuple(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(0, 0, 2, 3, 4, 5, 128))
  .map(([bytes, subtype]) => new Binary(bytes, subtype));
const regex = fc.constantFrom(new BSONRegExp('^a', 'i'), new BSONRegExp('b', ''));
const point = fc
  .tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 }))
  .map((coordinates) => ({ type: 'Point', coordinates }));

const invalidText: RawValue = { kind: 'bytes', type: 0x02, bytes: Buffer.from([0x03, 0, 0, 0, 0x61, 0xff, 0]) };
const emptyValue = (type: number): RawValue => ({ kind: 'bytes', type, bytes: new Uint8Array() });

/** Values of all types, those included that the driver no longer writes. */
const anyScalar: fc.Arbitrary<RawValue> = fc.oneof(
  fc.oneof(text, objectId, uuid, decimal, int, double, long, smallLong, date, binary, regex, fc.boolean()).map(driver),
  fc
    .constantFrom<unknown>(
      null,
      new MinKey(),
      new MaxKey(),
      new Code('f()'),
      new Code('f()', { a: 1 }),
      new Timestamp({ t: 1, i: 2 }),
    )
    .map(driver),
  fc.constantFrom<unknown>(new DBRef('c', new ObjectId('0123456789abcdef01234567')), point).map(driver),
  fc.constantFrom(emptyValue(0x06), {
    kind: 'bytes',
    type: 0x0e,
    bytes: Buffer.from([2, 0, 0, 0, 0x61, 0]),
  } satisfies RawValue),
  {
    weight: 1,
    arbitrary: fc.constantFrom(invalidText, { kind: 'bytes', type: 0x08, bytes: Buffer.of(2) } satisfies RawValue),
  },
);

const oddKeys = [
  '__proto__',
  'constructor',
  '',
  'toString',
  'save',
  'hasOwnProperty',
  '0',
  'views',
  'unknown',
  'stored',
  'a',
  'title',
  'f0',
  'été',
];
const key: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...oddKeys) },
  { weight: 3, arbitrary: fc.string({ maxLength: 5 }).filter((value) => !value.includes('\0')) },
  { weight: 1, arbitrary: fc.constantFrom<string | Uint8Array>('$ref', '$id', '$x', Buffer.from([0x61, 0xff])) },
);

const { anyValue } = fc.letrec<{ anyValue: RawValue }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyScalar,
    fc.array(tie('anyValue'), { maxLength: 3 }).map((items): RawValue => ({ kind: 'array', items })),
    fc
      .array(fc.record({ key, value: tie('anyValue') }), { maxLength: 3 })
      .map((elements): RawValue => ({ kind: 'document', elements })),
  ),
}));

const scalarsByCodec: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: text,
  int: fc.oneof(int, double, smallLong),
  long: fc.oneof(long, int, double),
  double: fc.oneof(double, int, long),
  decimal,
  bool: fc.boolean(),
  objectId,
  uuid,
  binary,
  regex,
  date,
  datetime: date,
  time: fc.integer({ min: 0, max: 86_399_999_999 }).map((value) => Long.fromNumber(value)),
  geo: point,
};

function slotValue({ type, nullable }: Slot, depth: number): fc.Arbitrary<RawValue> {
  const expected = ((): fc.Arbitrary<RawValue> => {
    switch (type.kind) {
      case 'scalar':
        return scalarsByCodec[type.fieldType.codec(type.options)]?.map(driver) ?? anyValue;
      case 'enum':
        return fc.constantFrom(...type.enum.values.map(({ value }) => value)).map(driver);
      case 'embedded':
        return arbitraryElements(type.embedded, depth + 1).map(
          (elements): RawValue => ({ kind: 'document', elements }),
        );
      case 'array':
        return fc
          .array(slotValue(type.items, depth + 1), { maxLength: depth > 4 ? 0 : 3 })
          .map((items): RawValue => ({ kind: 'array', items }));
      case 'map':
        return fc
          .array(fc.record({ key, value: slotValue(type.values, depth + 1) }), { maxLength: depth > 4 ? 0 : 3 })
          .map((elements): RawValue => ({ kind: 'document', elements }));
    }
  })();
  return fc.oneof(
    { weight: 30, arbitrary: expected },
    { weight: nullable ? 8 : 1, arbitrary: fc.constant(driver(null)) },
    { weight: 1, arbitrary: anyValue },
  );
}

/**
 * The elements of a document of an owner: mostly as declared, but any of them may be missing, of another type, in
 * another place or there twice, with unknown keys between them.
 */
export function arbitraryElements(owner: FieldOwner, depth = 0): fc.Arbitrary<readonly RawElement[]> {
  const declared = owner.fields.map((field) =>
    fc.option(
      fc.record({
        key: fc.constant<string | Uint8Array>(field.stored),
        value: depth > 6 ? anyScalar : slotValue(field, depth),
      }),
      { freq: field.optional ? 3 : 20, nil: undefined },
    ),
  );
  const inOrder = fc.tuple(...declared).map((elements) => elements.filter((element) => element !== undefined));
  const extra = fc.array(fc.record({ at: fc.nat(20), element: fc.record({ key, value: anyValue }) }), { maxLength: 2 });
  const disturbed = fc
    .tuple(inOrder, extra, fc.boolean(), fc.nat(20))
    .chain(([elements, insertions, isShuffled, repeated]) => {
      const all = [...elements];
      for (const { at, element } of insertions) all.splice(at % (all.length + 1), 0, element);
      const twice = all[repeated];
      if (twice !== undefined && typeof twice.key === 'string')
        all.push({ key: twice.key, value: driver(null) }, twice);
      return isShuffled ? fc.shuffledSubarray(all, { minLength: all.length }) : fc.constant(all);
    });
  return fc.oneof({ weight: 3, arbitrary: inOrder }, { weight: 2, arbitrary: disturbed });
}
