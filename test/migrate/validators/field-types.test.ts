import { BSON, type Collection, type Document, MongoClient, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { YamlMapping } from '../../../generator/src/1-parse/document.ts';
import { fieldTypes, fieldTypesByName } from '../../../generator/src/field-types/index.ts';
import type { Codec, EncodeContext } from '../../../runtime/src/codecs/codec.ts';
import * as codecs from '../../../runtime/src/codecs/index.ts';
import { fieldTypeRows } from '../../database/field-type-rows.ts';
import fc from '../../support/random/fast-check.ts';
import { testDatabase } from '../../support/server.ts';

const database = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(database.uri);
});
afterAll(() => client.close());

/** A collection whose documents must have a `value` of the type. */
async function collectionOf(name: string, options: YamlMapping = {}): Promise<Collection> {
  const schema = BSON.EJSON.deserialize(plain(fieldTypesByName.get(name)?.bsonSchema(options)), { relaxed: false });
  const collection = `c${Math.random()}`;
  const validator = { $jsonSchema: { required: ['value'], properties: { value: schema } } };
  return client.db(database.name).createCollection(collection, { validator });
}

/** As it comes out of a snapshot's file. */
const plain = (value: unknown): Document => JSON.parse(JSON.stringify(value));

function encode(name: string, value: unknown, options: YamlMapping = {}): { stored?: unknown; refused: boolean } {
  const type = fieldTypesByName.get(name);
  if (type === undefined) throw new Error(name);
  // biome-ignore lint/suspicious/noExplicitAny: the factories of all codecs are called alike here.
  const codec: Codec = (codecs as any)[type.codec(options)](type.codecOptions?.(options) ?? {});
  const context: EncodeContext = { problems: [], unknownKeys: 'refuse' };
  const stored = codec.encode(value, '', context);
  return { stored, refused: context.problems.length > 0 };
}

/** Whether the server takes each value. */
async function taken(collection: Collection, values: readonly unknown[]): Promise<readonly boolean[]> {
  if (values.length === 0) return [];
  const documents = values.map((value, index) => ({ _id: index, value }) as Document);
  const error = await collection.insertMany(documents, { ordered: false }).catch((thrown: unknown) => thrown);
  if (error instanceof Error && !(error instanceof MongoServerError)) throw error;
  const stored = new Set(
    (await collection.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => Number(_id)),
  );
  await collection.deleteMany({});
  return values.map((_, index) => stored.has(index));
}

describe.each(fieldTypes.map(({ name }) => name))('the validator of %s', (name) => {
  it('takes what the runtime takes', async () => {
    const { good, given = [] } = fieldTypeRows[name] ?? { good: [] };
    const stored = [...good, ...given.map(([input]) => input)].map((value) => encode(name, value).stored);
    const collection = await collectionOf(name);
    expect(stored.length).toBeGreaterThan(0);
    expect(await taken(collection, stored)).toEqual(stored.map(() => true));
    // Anything goes as json.
    if (name !== 'json') expect(await taken(collection, [new BSON.MinKey()])).toEqual([false]);
  });
});

const text = fc.string({ unit: 'binary', maxLength: 12 });
const words = fc.string({
  unit: fc.constantFrom('a', 'B', '9', '-', '.', '@', ' ', '\n', '\u2028', '\u00a0', 'é', '🌱', ':', '/', '0'),
  maxLength: 12,
});
const digits = fc.integer({ min: -2, max: 12 });
const decimals = fc
  .tuple(fc.bigInt(-200000n, 200000n), fc.integer({ min: -5, max: 3 }))
  .map(([whole, power]) => `${whole}E${power}`);
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV6().map((address) => address.replace(':', '::')),
  words,
);
const degrees = fc.oneof(
  fc.double({ noNaN: true, min: -200, max: 200 }),
  fc.constantFrom(0, -0, 180, 90, Number.POSITIVE_INFINITY),
);
const position = fc.array(degrees, { minLength: 1, maxLength: 4 });
const line = fc.array(position, { minLength: 1, maxLength: 3 });

/** How random values are given to a type. `same`: the server refuses all that the runtime refuses. */
const random: readonly { type: string; options?: YamlMapping; values: fc.Arbitrary<unknown>; same?: boolean }[] = [
  { type: 'string', values: text, same: true },
  { type: 'string', options: { minLength: 2, maxLength: 4 }, values: fc.oneof(text, words), same: true },
  ...[
    '^[A-Z]+$',
    '.',
    '^.+$',
    String.raw`^\S+\s\S*$`,
    String.raw`[^\s\-]$`,
    '^[^]$',
    'a[]|é',
    String.raw`[\S]{2}`,
    '🌱$',
    String.raw`\v|\x20\.`,
  ].map((pattern) => ({ type: 'string', options: { pattern }, values: fc.oneof(text, words), same: true })),
  {
    type: 'email',
    values: fc.oneof(
      fc.emailAddress(),
      words,
      fc.emailAddress().map((address) => `${address}\n`),
    ),
    same: true,
  },
  {
    type: 'url',
    values: fc.oneof(
      fc.webUrl(),
      words,
      fc.webUrl().map((url) => url.replace('http', 'HTTP')),
    ),
  },
  { type: 'slug', values: fc.oneof(words, fc.stringMatching(/^[a-z0-9-]{1,6}\n?$/)), same: true },
  { type: 'ip', values: addresses, same: true },
  { type: 'ip', options: { version: 'v4' }, values: addresses, same: true },
  { type: 'ip', options: { version: 'v6' }, values: addresses, same: true },
  { type: 'int', options: { min: 0, max: 10 }, values: digits, same: true },
  { type: 'long', options: { min: 0, max: 2n ** 60n }, values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
  { type: 'double', options: { min: 0, max: 10 }, values: fc.double() },
  { type: 'double', values: fc.double() },
  { type: 'decimal', options: { precision: 5, scale: 2 }, values: decimals },
  { type: 'decimal', options: { precision: 4 }, values: decimals },
  { type: 'decimal', options: { scale: 1, min: '-3', max: 7.5 }, values: decimals },
  { type: 'decimal', values: fc.constantFrom('9999999999999999999999999999999999E6111', '-1E-6176', '1E6111') },
  { type: 'time', options: { max: '12:00' }, values: fc.constantFrom('00:00', '12:00:00', '12:00:00.000001', '23:59') },
  { type: 'date', values: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) },
  { type: 'datetime', values: fc.date() },
  { type: 'json', values: fc.jsonValue() },
  { type: 'binary', options: { maxLength: 3 }, values: fc.uint8Array({ maxLength: 5 }) },
  { type: 'geo.point', values: position.map((coordinates) => ({ type: 'Point', coordinates })), same: true },
  { type: 'geo.lineString', values: line.map((coordinates) => ({ type: 'LineString', coordinates })), same: true },
  {
    type: 'geo.polygon',
    values: fc
      .array(fc.array(position, { maxLength: 5 }).map((ring) => [...ring, ring[0]]))
      .map((coordinates) => ({ type: 'Polygon', coordinates })),
  },
];

describe.each(random)('random values of $type $options', ({ type, options, values, same = false }) => {
  it('are judged as by the runtime', async () => {
    const collection = await collectionOf(type, options);
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 40, maxLength: 80 }), async (given) => {
        const encoded = given.map((value) => encode(type, value, options));
        const good = encoded.flatMap(({ stored, refused }) => (refused ? [] : [stored]));
        expect(await taken(collection, good)).toEqual(good.map(() => true));
        const bad = same ? given.filter((_, index) => encoded[index]?.refused) : [];
        expect(await taken(collection, bad)).toEqual(bad.map(() => false));
      }),
      { numRuns: 8 },
    );
  });
});

it('has no trouble with long texts', async () => {
  const long = [`a${'-b'.repeat(400_000)}`, `https://example.org/${'a'.repeat(800_000)}`];
  expect(await taken(await collectionOf('slug'), long)).toEqual([true, false]);
  expect(await taken(await collectionOf('url'), long)).toEqual([false, true]);
  const groups = await collectionOf('string', { pattern: '^a(?:-b)*$' });
  expect(await taken(groups, [...long, 'a-b', `a${'-b'.repeat(249)}c`])).toEqual([true, true, true, false]);
});
