import { Binary, type BSON, BSONRegExp, Decimal128, ObjectId, UUID } from 'mongodb';
import { describe, expect, test } from 'vitest';
import {
  binary,
  bool,
  type Codec,
  date,
  datetime,
  decimal,
  double,
  enumeration,
  file,
  geo,
  image,
  int,
  json,
  long,
  objectId,
  problemCodes,
  regex,
  string,
  time,
  uuid,
} from '../../runtime/src/codecs/index.ts';
import { bsonTypeOf, codesOf, encode, encodeOperand, throughBson } from './encoding.ts';

const id = new ObjectId('64b7f0c2a1b2c3d4e5f60718');
const unique = new UUID('0189a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b');
const point = { type: 'Point', coordinates: [9.5, 47] };
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

/** codec, what a caller gives, the BSON type, the row's value after reading it back where it is another one. */
const accepted: readonly [name: string, codec: Codec, input: unknown, bsonType: string, value?: unknown][] = [
  ['string', string(), 'a\0b', 'string'],
  ['string of pairs', string({ maxLength: 2, minLength: 2 }), '👍👍', 'string'],
  ['string trimmed, lowered', string({ trim: true, lower: true, maxLength: 2 }), '  AB ', 'string', 'ab'],
  ['string by pattern', string({ pattern: '^[A-Z]{3}$' }), 'ABC', 'string'],
  ['email', string({ format: 'email' }), 'ann@example.org', 'string'],
  ['url', string({ format: 'url' }), 'https://example.org/a?b#c', 'string'],
  ['slug', string({ format: 'slug' }), 'my-first-post', 'string'],
  ['ip', string({ format: 'ip' }), '127.0.0.1', 'string'],
  ['ip v6', string({ format: 'ip' }), '::ffff:1.2.3.4', 'string'],
  ['ipv6', string({ format: 'ipv6' }), '2001:db8::8a2e:370:7334', 'string'],
  ['int', int(), 2147483647, 'int'],
  ['int -0', int(), -0, 'int', 0],
  ['int in range', int({ min: -1, max: 1 }), -1, 'int'],
  ['long', long(), 2n ** 63n - 1n, 'long'],
  ['double whole', double(), 5, 'double'],
  ['double -0', double(), -0, 'double'],
  ['double infinite', double(), Number.NEGATIVE_INFINITY, 'double'],
  ['decimal text', decimal({ precision: 4, scale: 2 }), '12.50', 'decimal', Decimal128.fromString('12.50')],
  ['decimal', decimal(), Decimal128.fromString('1E+6000'), 'decimal'],
  ['decimal digits', decimal(), '9999999999999999999999999999999999', 'decimal', Decimal128.fromString('9'.repeat(34))],
  ['bool', bool(), false, 'bool'],
  ['objectId', objectId(), id, 'objectId'],
  ['uuid', uuid(), unique, 'binary'],
  ['uuid text', uuid(), '0189A1B2-c3d4-4e5f-8a9b-0c1d2e3f4a5b', 'binary', unique],
  ['binary', binary({ maxLength: 2 }), new Uint8Array([1, 2]), 'binary'],
  ['binary of a kind', binary({ subtype: 128 }), Buffer.from([1]), 'binary', new Uint8Array([1])],
  ['regex', regex(), /a.b/ims, 'regex', new BSONRegExp('a.b', 'ims')],
  ['BSONRegExp', regex(), new BSONRegExp('a', 'x'), 'regex'],
  ['json', json(), { a: [1, null, { $ref: 'x', 'b.c': 2n }] }, 'object'],
  ['json null', json(), null, 'null'],
  ['file', file(), { id, filename: 'a', contentType: 'b/c', length: 2 ** 40 }, 'object'],
  ['image', image(), { id, filename: 'a', contentType: 'b/c', length: 1, width: 2, height: 3 }, 'object'],
  ['date', date({ min: '2024-02-29' }), '2024-02-29', 'date'],
  ['date of year 1', date(), '0001-01-01', 'date'],
  ['date of year 9999', date(), '9999-12-31', 'date'],
  ['time', time(), '23:59:59.999999', 'long'],
  ['time short', time({ min: '09:30:00' }), '09:30', 'long', '09:30:00'],
  ['time with zeros', time(), '10:20:00.250000', 'long', '10:20:00.25'],
  ['midnight', time(), '00:00:00', 'long'],
  ['datetime', datetime({ max: '2030-01-01T00:00:00Z' }), new Date(5), 'date'],
  ['enum', enumeration('Status', ['draft', 'live']), 'live', 'string'],
  ['point', geo({ type: 'Point' }), point, 'object'],
  ['point with altitude', geo({ type: 'Point' }), { type: 'Point', coordinates: [-180, 90, 12] }, 'object'],
  ['polygon', geo({ type: 'Polygon' }), { type: 'Polygon', coordinates: [ring] }, 'object'],
  ['multiPolygon', geo({ type: 'MultiPolygon' }), { type: 'MultiPolygon', coordinates: [[ring]] }, 'object'],
  ['collection', geo({ type: 'GeometryCollection' }), { type: 'GeometryCollection', geometries: [point] }, 'object'],
];

/** codec, what a caller gives, the codes of the problems. */
const refused: readonly [name: string, codec: Codec, input: unknown, ...codes: string[]][] = [
  ['number as string', string(), 5, 'type'],
  ['boxed string', string(), new String('a'), 'type'],
  ['null', string(), null, 'null'],
  ['undefined', string(), undefined, 'type'],
  ['lone surrogate', string(), 'a\ud800', 'surrogate'],
  ['too short when trimmed', string({ trim: true, minLength: 1 }), '   ', 'too-short'],
  ['too short in pairs', string({ minLength: 2 }), '👍', 'too-short'],
  ['too long', string({ maxLength: 2 }), 'abc', 'too-long'],
  ['far too long', string({ maxLength: 2 }), 'a'.repeat(100), 'too-long'],
  ['pattern', string({ pattern: '^a' }), 'b', 'pattern'],
  ['email without dot', string({ format: 'email' }), 'a@b', 'format'],
  ['url of another scheme', string({ format: 'url' }), 'javascript:alert(1)', 'format'],
  ['slug in capitals', string({ format: 'slug' }), 'A-b', 'format'],
  ['ipv4 for v6', string({ format: 'ipv6' }), '1.2.3.4', 'format'],
  ['ip out of range', string({ format: 'ip' }), '1.2.3.256', 'format'],
  ['ip with nine groups', string({ format: 'ip' }), '1:2:3:4:5:6:7:8:9', 'format'],
  ['ip with two gaps', string({ format: 'ip' }), '1::2::3', 'format'],
  ['ip with a zone', string({ format: 'ip' }), 'fe80::1%eth0', 'format'],
  ['fraction', int(), 1.5, 'type'],
  ['NaN as int', int(), Number.NaN, 'type'],
  ['33 bits', int(), 2 ** 31, 'too-large'],
  ['33 bits below', int(), -(2 ** 31) - 1, 'too-small'],
  ['int below', int({ min: 0 }), -1, 'too-small'],
  ['int above', int({ max: 0 }), 1, 'too-large'],
  ['text as int', int(), '1', 'type'],
  ['number as long', long(), 1, 'type'],
  ['65 bits', long(), 2n ** 63n, 'too-large'],
  ['long below', long({ min: 0n }), -1n, 'too-small'],
  ['NaN', double(), Number.NaN, 'nan'],
  ['double above', double({ max: 1 }), 1.5, 'too-large'],
  ['bigint as double', double(), 1n, 'type'],
  ['decimal scale', decimal({ precision: 12, scale: 2 }), '1.505', 'scale'],
  ['decimal precision', decimal({ precision: 3 }), '1234', 'precision'],
  ['decimal precision by exponent', decimal({ precision: 3 }), '1E3', 'precision'],
  ['decimal of 35 digits', decimal(), '1'.repeat(35), 'type'],
  ['decimal NaN', decimal(), 'NaN', 'type'],
  ['Decimal128 NaN', decimal(), Decimal128.fromString('NaN'), 'type'],
  ['Decimal128 infinite', decimal(), Decimal128.fromString('-Infinity'), 'type'],
  ['number as decimal', decimal(), 0.1, 'type'],
  ['decimal below', decimal({ min: '0.1' }), '0.0999999999999999999999999999999', 'too-small'],
  ['decimal above', decimal({ max: '1' }), '1.000000000000000000000000000000001', 'too-large'],
  ['decimal text of spaces', decimal(), ' 1', 'type'],
  ['number as bool', bool(), 1, 'type'],
  ['text as id', objectId(), '64b7f0c2a1b2c3d4e5f60718', 'type'],
  ['look-alike', objectId(), { _bsontype: 'ObjectId', id: 'x' }, 'type'],
  ['id like', objectId(), { id: new Uint8Array(12), toHexString: () => '0'.repeat(24) }, 'type'],
  ['text as uuid', uuid(), '0189a1b2c3d44e5f8a9b0c1d2e3f4a5b', 'type'],
  ['binary as uuid', uuid(), new Binary(new Uint8Array(16), 0), 'type'],
  ['long binary', binary({ maxLength: 2 }), new Uint8Array(3), 'too-long'],
  ['array as binary', binary(), [1, 2], 'type'],
  ['global regex', regex(), /a/g, 'flags'],
  ['regex with NUL', regex(), new RegExp(['a', 'b'].join('\0')), 'flags'],
  ['text as regex', regex(), 'a', 'type'],
  ['function in json', json(), { a: () => 1 }, 'type'],
  ['symbol in json', json(), [Symbol('a')], 'type'],
  ['undefined in json', json(), { a: undefined }, 'type'],
  ['map in json', json(), new Map(), 'type'],
  ['class in json', json(), new (class A {})(), 'type'],
  ['look-alike in json', json(), { _bsontype: 'Code' }, 'key'],
  ['NUL in key', json(), { 'a\0': 1 }, 'key'],
  ['NaN date in json', json(), new Date(Number.NaN), 'invalid-date'],
  ['65 bits in json', json(), -(2n ** 64n), 'too-small'],
  ['file without id', file(), { filename: 'a', contentType: 'b', length: 1 }, 'required'],
  ['file of no length', file(), { id, filename: 'a', contentType: 'b', length: -1 }, 'too-small'],
  ['image without size', image(), { id, filename: 'a', contentType: 'b', length: 1 }, 'required', 'required'],
  ['February 30', date(), '2024-02-30', 'type'],
  ['year 0', date(), '0000-01-01', 'type'],
  ['Date as date', date(), new Date(), 'type'],
  ['date below', date({ min: '2024-01-02' }), '2024-01-01', 'too-small'],
  ['24 o’clock', time(), '24:00:00', 'type'],
  ['nanoseconds', time(), '10:00:00.1234567', 'type'],
  ['time above', time({ max: '10:00:00' }), '10:00:00.000001', 'too-large'],
  ['NaN date', datetime(), new Date(Number.NaN), 'invalid-date'],
  ['text as datetime', datetime(), '2024-01-01T00:00:00Z', 'type'],
  ['pretended date', datetime(), Object.create(Date.prototype), 'type'],
  ['datetime below', datetime({ min: '2024-01-01T00:00:00Z' }), new Date(0), 'too-small'],
  ['enum', enumeration('Status', ['draft']), 'live', 'enum'],
  ['enum by prototype', enumeration('Status', ['draft']), 'constructor', 'enum'],
  ['other geometry', geo({ type: 'Point' }), { type: 'Polygon', coordinates: [ring] }, 'geometry', 'geometry'],
  ['latitude', geo({ type: 'Point' }), { type: 'Point', coordinates: [0, 90.5] }, 'geometry'],
  ['one number', geo({ type: 'Point' }), { type: 'Point', coordinates: [0] }, 'geometry'],
  ['four numbers', geo({ type: 'Point' }), { type: 'Point', coordinates: [0, 0, 0, 0] }, 'geometry'],
  ['NaN position', geo({ type: 'Point' }), { type: 'Point', coordinates: [0, Number.NaN] }, 'geometry'],
  ['short line', geo({ type: 'LineString' }), { type: 'LineString', coordinates: [[0, 0]] }, 'geometry'],
  [
    'open ring',
    geo({ type: 'Polygon' }),
    { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [5, 5]]] },
    'geometry',
  ],
  ['member of its own', geo({ type: 'Point' }), { ...point, crs: 1 }, 'unknown-field'],
  ['no coordinates', geo({ type: 'Point' }), { type: 'Point' }, 'required'],
  [
    'collection in collection',
    geo({ type: 'GeometryCollection' }),
    { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [point] }] },
    'geometry',
  ],
];

describe('accepted values', () => {
  test.each(accepted)('%s', (_, codec, input, bsonType, ...rest) => {
    const value = rest.length === 0 ? input : rest[0];
    const { stored, problems } = encode(codec, input);
    expect(problems).toEqual([]);
    expect(bsonTypeOf(stored)).toBe(bsonType);
    expect(codec.decode(throughBson(stored))).toEqual(value);
    expect(codec.decode(stored)).toEqual(value);
    expect(codec.equal(codec.decode(throughBson(stored)), value)).toBe(true);
  });
});

describe('refused values', () => {
  test.each(refused)('%s', (_, codec, input, ...codes) => {
    const encoding = encode(codec, input);
    expect(codesOf(encoding)).toEqual(codes);
    expect(encoding.stored).toBeUndefined();
    for (const problem of encoding.problems) expect(problem.path).toMatch(/^f(\.|$)/);
  });

  test('have codes of the list only', () => {
    expect(refused.flatMap(([, , , ...codes]) => codes).filter((code) => !Object.hasOwn(problemCodes, code))).toEqual(
      [],
    );
  });
});

describe('operands', () => {
  test.each<[string, Codec, unknown]>([
    ['short text', string({ minLength: 5 }), 'a'],
    ['text against the pattern', string({ pattern: '^a$' }), 'b'],
    ['fraction against an int', int(), 1.5],
    ['int out of range', int({ max: 1 }), 2],
    ['NaN', double(), Number.NaN],
    ['decimal NaN', decimal(), Decimal128.fromString('NaN')],
    ['many digits', decimal({ scale: 1 }), '1.25'],
    ['early date', date({ min: '2024-01-01' }), '2023-01-01'],
    ['long binary', binary({ maxLength: 1 }), new Uint8Array(5)],
  ])('%s is looked for', (_, codec, value) => {
    expect(encodeOperand(codec, value).problems).toEqual([]);
  });

  test.each<[string, Codec, unknown]>([
    ['text for an id', objectId(), '64b7f0c2a1b2c3d4e5f60718'],
    ['operator for text', string(), { $gt: '' }],
    ['operator in json', json(), { $gt: '' }],
    ['nested operator in json', json(), { a: [{ $where: '1' }] }],
    ['number for a long', long(), 5],
    ['no value of the enum', enumeration('Status', ['draft']), 'live'],
    ['lone surrogate', string(), '\udc00'],
  ])('%s is refused', (_, codec, value) => {
    expect(encodeOperand(codec, value).problems).not.toEqual([]);
  });

  test('text is trimmed and lowered as it is stored', () => {
    expect(encodeOperand(string({ trim: true, lower: true }), ' A@B.org ').stored).toBe('a@b.org');
  });
});

describe('unexpected types from the database', () => {
  test.each<[string, Codec, unknown, unknown]>([
    ['int from a safe int64', int(), 5n, 5],
    ['int from a large int64', int(), 2n ** 60n, 2n ** 60n],
    ['double from an int64', double(), 5n, 5],
    ['long from an int32', long(), 5, 5n],
    ['long from a whole double', long(), -0, 0n],
    ['long from a fraction', long(), 5.5, 5.5],
    ['long from a double of 70 bits', long(), 2 ** 70, 2 ** 70],
    ['int from text', int(), '5', '5'],
    ['date from noon', date(), new Date(1), new Date(1)],
    ['time from a negative number', time(), -1n, -1n],
    ['time from an int32', time(), 1_000_000, '00:00:01'],
    ['uuid from plain bytes', uuid(), new Binary(new Uint8Array(16), 0), new Binary(new Uint8Array(16), 0)],
    ['binary of another kind', binary(), new Binary(new Uint8Array(1), 128), new Binary(new Uint8Array(1), 128)],
    ['datetime from text', datetime(), '2024', '2024'],
    ['file from a number', file(), 7, 7],
  ])('%s', (_, codec, stored, value) => {
    expect(codec.decode(throughBson(stored))).toEqual(value);
  });
});

test('what is stored does not change with the value it was made of, nor does a row with what was stored', () => {
  const moment = new Date(0);
  const bytes = new Uint8Array([1]);
  const data = { a: [moment] };
  const encodings: readonly [Codec, unknown][] = [
    [datetime(), moment],
    [binary(), bytes],
    [json(), data],
  ];
  const stored = encodings.map(([codec, value]) => encode(codec, value).stored);
  const rows = encodings.map(([codec], index) => codec.decode(stored[index]));
  moment.setTime(1);
  bytes[0] = 9;
  data.a.push(moment);
  expect(stored).toEqual([new Date(0), new Binary(new Uint8Array([1])), { a: [new Date(0)] }]);
  (stored[0] as Date).setTime(2);
  expect(rows).toEqual([new Date(0), new Uint8Array([1]), { a: [new Date(0)] }]);
});

test('ids, decimals and UUIDs of another copy of the bson package are rebuilt', async () => {
  const path: string = '../../node_modules/bson/lib/bson.node.mjs?copy';
  const copy: typeof BSON = await import(path);
  expect(copy.ObjectId).not.toBe(ObjectId);
  expect(encode(objectId(), new copy.ObjectId(id.toHexString())).stored).toEqual(id);
  expect(encode(decimal(), copy.Decimal128.fromString('1.50')).stored).toEqual(Decimal128.fromString('1.50'));
  expect(encode(uuid(), new copy.UUID(unique.toHexString())).stored).toEqual(unique);
});
