import { Binary, BSONRegExp, Decimal128, ObjectId, UUID } from 'mongodb';

/** What a field type is tried with on a real server. */
export interface FieldTypeRow {
  /** Values that must come back equal from the server. */
  readonly good: readonly unknown[];
  /** Values that must be refused before anything is sent. */
  readonly bad: readonly unknown[];
  /** Values that a caller may give, with what a row then holds. */
  readonly given?: readonly (readonly [input: unknown, value: unknown])[];
}

const id = new ObjectId('65f1a2b3c4d5e6f708192a3b');
const uuid = new UUID('a1b2c3d4-e5f6-4718-8293-a4b5c6d7e8f9');
const file = { id, filename: 'report.pdf', contentType: 'application/pdf', length: 5_000_000_000 };
const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const lone = '\ud800';

/** One row for each field type. */
export const fieldTypeRows: Readonly<Record<string, FieldTypeRow>> = {
  string: { good: ['', 'häß 日本 🌱', 'a\0b', '$where'], bad: [1, null, {}, lone, { $ne: '' }] },
  email: { good: ['ann@example.org'], bad: ['ann', 'a b@example.org', 1] },
  url: { good: ['https://example.org/a?b=c#d'], bad: ['example.org', 'javascript:alert(1)', 'ftp://example.org'] },
  slug: { good: ['my-first-post', 'a1'], bad: ['My-Post', '-a', 'a--b', ''] },
  ip: { good: ['127.0.0.1', '2001:db8::1'], bad: ['256.0.0.1', '1.2.3', ':::'] },
  int: { good: [0, -1, 2_147_483_647, -2_147_483_648], bad: [1.5, 2_147_483_648, Number.NaN, '1', 1n] },
  long: { good: [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)], bad: [2n ** 63n, '1', 1.5] },
  double: { good: [0, 1, -0.5, 1e308, 5e-324, Number.POSITIVE_INFINITY], bad: [Number.NaN, '1', 1n] },
  decimal: {
    good: ['0', '1.10', '-123456789012345678901234567890.1234'].map((text) => Decimal128.fromString(text)),
    given: [['1.50', Decimal128.fromString('1.50')]],
    bad: [1.5, 'NaN', 'Infinity', 'abc', ''],
  },
  bool: { good: [true, false], bad: [0, 'true', null] },
  objectId: { good: [id], bad: [id.toHexString(), {}, { _bsontype: 'ObjectId' }] },
  uuid: { good: [uuid], given: [[uuid.toString(), uuid]], bad: ['a1b2', 1, id] },
  binary: {
    good: [new Uint8Array([0, 255, 7]), new Uint8Array()],
    bad: ['abc', [1, 2], new Binary(new Uint8Array([1]), 5)],
  },
  regex: {
    good: [new BSONRegExp('^a.*b$', 'i')],
    given: [[/x+/i, new BSONRegExp('x+', 'i')]],
    bad: ['^a', /x/g, { pattern: 'a' }],
  },
  json: {
    good: [1, 'a', null, true, [1, [2, { a: null }]], { a: { b: [id, 2n ** 60n] } }, new Date(0)],
    bad: [() => 1, Symbol('s'), undefined, { a: lone }],
  },
  file: { good: [file], bad: [{ ...file, length: -1 }, { filename: 'a' }, 'report.pdf', { ...file, extra: 1 }] },
  image: { good: [{ ...file, width: 640, height: 480 }], bad: [file, { ...file, width: 0.5, height: 1 }] },
  date: { good: ['2024-02-29', '0001-01-01', '9999-12-31'], bad: ['2023-02-29', '2024-2-9', new Date(), 'today'] },
  time: { good: ['00:00:00', '23:59:59.999999', '12:30:00.5'], bad: ['24:00:00', '1:00:00', 5] },
  datetime: { good: [new Date(0), new Date('2024-02-29T12:34:56.789Z')], bad: [new Date(Number.NaN), '2024-01-01', 0] },
  'geo.point': {
    good: [{ type: 'Point', coordinates: [13.4, 52.5] }],
    bad: [
      { type: 'Point', coordinates: [181, 0] },
      { type: 'Point', coordinates: [1] },
      [1, 2],
      { type: 'Polygon', coordinates: [] },
    ],
  },
  'geo.lineString': {
    good: [{ type: 'LineString', coordinates: square.slice(0, 2) }],
    bad: [{ type: 'LineString', coordinates: [[0, 0]] }],
  },
  'geo.polygon': {
    good: [{ type: 'Polygon', coordinates: [square] }],
    bad: [
      { type: 'Polygon', coordinates: [square.slice(0, 3)] },
      { type: 'Polygon', coordinates: [] },
    ],
  },
  'geo.multiPoint': {
    good: [{ type: 'MultiPoint', coordinates: square }],
    bad: [{ type: 'MultiPoint', coordinates: [0, 0] }],
  },
  'geo.multiLineString': {
    good: [{ type: 'MultiLineString', coordinates: [square] }],
    bad: [{ type: 'MultiLineString', coordinates: [[[0, 0]]] }],
  },
  'geo.multiPolygon': {
    good: [{ type: 'MultiPolygon', coordinates: [[square]] }],
    bad: [{ type: 'MultiPolygon', coordinates: [square] }],
  },
  'geo.geometryCollection': {
    good: [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] }],
    bad: [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: ['0', 0] }] }],
  },
};
