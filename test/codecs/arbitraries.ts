import { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId, Timestamp, UUID } from 'mongodb';
import {
  array,
  binary,
  bool,
  type Codec,
  date,
  datetime,
  decimal,
  double,
  embedded,
  enumeration,
  type FieldShape,
  file,
  geo,
  image,
  int,
  json,
  long,
  map,
  nullable,
  objectId,
  regex,
  type Shape,
  shape,
  string,
  time,
  uuid,
} from '../../runtime/src/codecs/index.ts';
import fc from '../support/random/fast-check.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !/[\ud800-\udfff]/u.test(value));
const id = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes));
const moment = fc.date({ noInvalidDate: true });
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '0', '7', 'a b', 'é'),
  fc.stringMatching(/^[a-z]{1,3}$/),
);
const decimals = fc
  .tuple(fc.bigInt(-(10n ** 34n) + 1n, 10n ** 34n - 1n), fc.integer({ min: -6176, max: 6111 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`));
const doubles = fc.double({ noNaN: true });
const lengths = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const sizes = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const uuids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new UUID(Buffer.from(bytes)));
const fileValue = { id, filename: text, contentType: text, length: lengths };
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const timeOfDay = fc.integer({ min: 0, max: 86_399_999_999 }).map((microseconds) => {
  const seconds = new Date(Math.floor(microseconds / 1e6) * 1000).toISOString().slice(11, 19);
  const fraction = String(microseconds % 1e6)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return fraction === '' ? seconds : `${seconds}.${fraction}`;
});
const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const ring = fc
  .array(position, { minLength: 3, maxLength: 5 })
  .map((positions) => [...positions, positions[0] ?? [0, 0]]);
const polygon = fc.record({
  type: fc.constant('Polygon'),
  coordinates: fc.array(ring, { minLength: 1, maxLength: 2 }),
});
const line = fc.record({
  type: fc.constant('LineString'),
  coordinates: fc.array(position, { minLength: 2, maxLength: 4 }),
});

/** Any BSON value that reads back as what was written. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    text,
    fc.double(),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
    id,
    uuids,
    decimals,
    moment,
    fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes, 128)),
    fc.constantFrom(new MinKey(), new MaxKey(), new Timestamp({ t: 1, i: 2 }), new BSONRegExp('a.b', 'ix')),
    fc.array(tie('value'), { maxLength: 3 }),
    // Not `fc.dictionary`, which would make objects without a prototype.
    fc
      .array(fc.tuple(fc.oneof(key, fc.constantFrom('$gt', 'a.b', '')), tie('value')), { maxLength: 3 })
      .map(fromEntries),
  ),
})).value;

/** A codec, with the row values that it takes. */
export interface Sample {
  readonly codec: Codec;
  readonly values: fc.Arbitrary<unknown>;
}

/** Every scalar type. Temporal has tests of its own. */
export const scalarSamples: Readonly<Record<string, Sample>> = {
  string: { codec: string(), values: text },
  int: { codec: int(), values: fc.integer() },
  long: { codec: long(), values: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n) },
  double: { codec: double(), values: doubles },
  decimal: { codec: decimal(), values: decimals },
  bool: { codec: bool(), values: fc.boolean() },
  objectId: { codec: objectId(), values: id },
  uuid: { codec: uuid(), values: uuids },
  binary: { codec: binary(), values: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)) },
  regex: {
    codec: regex(),
    values: fc
      .tuple(text, fc.constantFrom('', 'i', 'imsx'))
      .filter(([pattern]) => !pattern.includes('\0'))
      .map(([pattern, flags]) => new BSONRegExp(pattern, flags)),
  },
  json: { codec: json(), values: anyValue },
  file: { codec: file(), values: fc.record(fileValue) },
  image: { codec: image(), values: fc.record({ ...fileValue, width: sizes, height: sizes }) },
  date: { codec: date(), values: day },
  time: { codec: time(), values: timeOfDay },
  datetime: { codec: datetime(), values: moment },
  enumeration: { codec: enumeration('E', ['a', 'b']), values: fc.constantFrom('a', 'b') },
  polygon: { codec: geo({ type: 'Polygon' }), values: polygon },
  collection: {
    codec: geo({ type: 'GeometryCollection' }),
    values: fc.record({
      type: fc.constant('GeometryCollection'),
      geometries: fc.array(fc.oneof(polygon, line), { minLength: 1, maxLength: 2 }),
    }),
  },
};

/** An object with these own keys, `__proto__` among them. */
export function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return made;
}

function arrayOf({ codec, values }: Sample): Sample {
  return { codec: array(codec), values: fc.array(values, { maxLength: 4 }) };
}

function mapOf({ codec, values }: Sample): Sample {
  const entries = fc.uniqueArray(fc.tuple(key, values), { maxLength: 4, selector: ([name]) => name });
  return { codec: map(codec), values: entries.map(fromEntries) };
}

function nullableOf({ codec, values }: Sample): Sample {
  return { codec: nullable(codec), values: fc.option(values) };
}

/** A shape with the objects that fit it. */
export interface ShapeSample {
  readonly shape: Shape;
  readonly values: fc.Arbitrary<Record<string, unknown>>;
}

/** An object type of these fields; those that end in `?` may be missing. */
export function objectOf(name: string, fields: Readonly<Record<string, Sample>>): ShapeSample {
  const entries = Object.entries(fields).map(([label, sample], index) => {
    const optional = label.endsWith('?');
    const field: FieldShape = { codec: sample.codec, optional, ...(index % 2 === 1 && { stored: `s${index}` }) };
    return { key: label.replace('?', ''), field, optional, values: sample.values };
  });
  return {
    shape: shape(
      name,
      () => fromEntries(entries.map((entry) => [entry.key, entry.field])) as Record<string, FieldShape>,
    ),
    values: fc.record(
      fromEntries(entries.map((entry) => [entry.key, entry.values])) as Record<string, fc.Arbitrary<unknown>>,
      {
        requiredKeys: entries.filter(({ optional }) => !optional).map((entry) => entry.key),
      },
    ),
  };
}

const {
  int: ints,
  string: strings,
  double: floats,
  decimal: prices,
  datetime: moments,
  json: data,
} = scalarSamples as Required<typeof scalarSamples> & { readonly [name: string]: Sample };

const inner = objectOf('Inner', {
  text: strings as Sample,
  'at?': moments as Sample,
  tags: arrayOf(strings as Sample),
  counts: mapOf(ints as Sample),
});
const innerSample: Sample = { codec: embedded(() => inner.shape), values: inner.values };

/** Containers in containers. */
export const containerSamples: Readonly<Record<string, Sample>> = {
  array: arrayOf(ints as Sample),
  'array of arrays': arrayOf(arrayOf(nullableOf(prices as Sample))),
  map: mapOf(nullableOf(floats as Sample)),
  embedded: innerSample,
  'array of embedded': arrayOf(innerSample),
  'map of arrays of embedded': mapOf(arrayOf(innerSample)),
};

/** A document of everything; `_id` is left out. */
export const documentSample: ShapeSample = objectOf('Everything', {
  title: strings as Sample,
  'price?': nullableOf(prices as Sample),
  'score?': floats as Sample,
  'author?': nullableOf(innerSample),
  words: ints as Sample,
  tags: arrayOf(strings as Sample),
  grid: arrayOf(arrayOf(ints as Sample)),
  comments: arrayOf(innerSample),
  counts: mapOf(ints as Sample),
  'people?': mapOf(innerSample),
  'data?': data as Sample,
});
