import { BSONRegExp, Decimal128, ObjectId, UUID } from 'mongodb';
import type { FieldOwner, Slot, Type } from '../../../generator/src/3-link/model-graph.ts';
import fc from '../../support/random/fast-check.ts';

type Scalar = Extract<Type, { kind: 'scalar' }>;

const objectId = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes));

/** Values that no field, or hardly any, may have. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, Number.NaN, -0, 0.5, 2 ** 31, 2n ** 63n, '', '\ud800', 'x'.repeat(300)),
  fc.constantFrom<unknown>(new Date(Number.NaN), [], {}, new Map(), new ObjectId('0123456789abcdef01234567'), 1n),
  fc.constantFrom<unknown>(Object.create(null), { a: { b: 1 } }, [undefined], ['a', null], () => 1, Symbol('s')),
  fc.constantFrom<unknown>({ 'a.b': 1 }, { $a: 1 }, { f0: 1, more: 2 }, Decimal128.fromString('1.234'), true),
  fc.anything({ maxDepth: 2 }),
);

function scalarValue({ fieldType, options }: Scalar): fc.Arbitrary<unknown> {
  const { minLength, maxLength } = options;
  const lengths = {
    ...(typeof minLength === 'number' ? { minLength } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
  };
  const made: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    string: () =>
      options.pattern === undefined ? fc.string({ unit: 'grapheme', ...lengths }) : fc.constantFrom('abc', 'a', 'abd'),
    email: () => fc.emailAddress(),
    url: () => fc.constantFrom('https://example.org/a', 'http://a.b'),
    slug: () => fc.constantFrom('a-b', 'abc'),
    ip: () => fc.ipV4(),
    int: () => fc.integer({ min: Number(options.min ?? -(2 ** 31)), max: Number(options.max ?? 2 ** 31 - 1) }),
    long: () => fc.bigInt({ min: options.min === undefined ? -(2n ** 63n) : 0n, max: 2n ** 63n - 1n }),
    double: () => (options.min === undefined ? fc.double({ noNaN: true }) : fc.double({ min: 0, max: 1, noNaN: true })),
    decimal: () => fc.constantFrom('1.25', '0', '-3').map((text) => Decimal128.fromString(text)),
    bool: () => fc.boolean(),
    objectId: () => objectId,
    uuid: () => fc.uuid().map((text) => new UUID(text)),
    binary: () => fc.uint8Array({ maxLength: 8 }),
    regex: () => fc.constantFrom<unknown>(new BSONRegExp('a', 'i'), /b/i),
    json: () => fc.jsonValue(),
    date: () => fc.constantFrom('2024-02-29', '1970-01-01'),
    time: () => fc.constantFrom('09:30', '23:59:59.5'),
    datetime: () => fc.date({ noInvalidDate: true }),
    'geo.point': () => fc.constant({ type: 'Point', coordinates: [7.4, 46.9] }),
    file: () => objectId.map((id) => ({ id, filename: 'a.txt', contentType: 'text/plain', length: 3 })),
  };
  return made[fieldType.name]?.() ?? odd;
}

function slotValue({ type, nullable }: Slot, depth: number): fc.Arbitrary<unknown> {
  const expected = ((): fc.Arbitrary<unknown> => {
    switch (type.kind) {
      case 'scalar':
        return scalarValue(type);
      case 'enum':
        return fc.constantFrom(...type.enum.values.map(({ value }) => value));
      case 'embedded':
        return arbitraryRow(type.embedded, depth + 1);
      case 'array':
        if (depth > 4) return fc.constant([]);
        return fc.array(slotValue(type.items, depth + 1), {
          minLength: type.minItems ?? 0,
          maxLength: type.maxItems ?? 3,
        });
      case 'map':
        if (depth > 4) return fc.constant({});
        return fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'two words'), slotValue(type.values, depth + 1), {
          maxKeys: 2,
        });
    }
  })();
  return fc.oneof(
    { weight: 40, arbitrary: expected },
    ...(nullable ? [{ weight: 10, arbitrary: fc.constant(null) }] : []),
    { weight: 1, arbitrary: odd },
  );
}

/** The fields of a row or an embedded value: mostly as declared; now and then one is missing, odd, or too much. */
export function arbitraryRow(owner: FieldOwner, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const fields = owner.fields.map((field) =>
    fc.option(
      slotValue(field, depth).map((value) => [field.name, value] as const),
      { freq: field.optional ? 3 : 60, nil: undefined },
    ),
  );
  const more = fc.option(fc.constantFrom(['more', 1] as const, ['__proto__', {}] as const, ['stored', 'x'] as const), {
    freq: 30,
    nil: undefined,
  });
  // `freq` is how often there is a value; here there seldom is one.
  const extra = fc.nat(30).chain((dice) => (dice === 0 ? more : fc.constant(undefined)));
  return fc
    .tuple(extra, ...fields)
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)));
}
