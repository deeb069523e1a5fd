// What a conversion makes of a value keeps it, or is refused: the server's own `$convert` rounds and cuts without a word.
import { Decimal128, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convertedValue } from '../../../runtime/src/migrate/rewrite/rules/converted-value.ts';
import fc from '../../support/random/fast-check.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;

beforeAll(async () => {
  client = await MongoClient.connect(uri, { promoteValues: false });
});
afterAll(() => client.close());

async function convert(values: readonly unknown[], from: string, to: string): Promise<readonly unknown[]> {
  const given = { $documents: values.map((value) => ({ value })) };
  const pipeline = [given, { $project: { made: convertedValue('$value', from, to) } }];
  const made = await client.db(name).aggregate(pipeline).toArray();
  return made.map((document) => document.made);
}

/** Below this the server's arithmetic ends. */
const least = 1e-292;

test('a double becomes the shortest digits that are the same double again', async () => {
  const special = [
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_VALUE,
    2 ** 53 - 1,
    2 ** 54,
    0.1 + 0.2,
    1 / 3,
    6.643164089874479e-18,
  ];
  const drawn = fc.sample(fc.double({ noNaN: true }), { numRuns: 3_000, seed: 1, path: '' });
  const prices = Array.from({ length: 1_000 }, (_, cents) => cents / 100);
  const doubles = [...special, ...prices, ...drawn.filter((double) => Math.abs(double) >= least)];
  const values = doubles.map((double) => new Double(double));
  const texts = (await convert(values, 'double', 'string')).map(String);
  expect(texts.map(Number)).toEqual(doubles);
  expect(texts.map(digitsOf)).toEqual(doubles.map(String).map(digitsOf));
  const decimals = (await convert(values, 'any', 'decimal')) as Decimal128[];
  expect(decimals.map(String)).toEqual(texts);
  // The other way loses nothing either, beside the sign of zero.
  const again = (await convert(decimals, 'number', 'double')) as Double[];
  expect(again.map(({ value }) => value + 0)).toEqual(doubles.map((double) => double + 0));
});

/** The digits of a number without its exponent, and without zeros at either end. */
function digitsOf(text: string): string {
  return text
    .replace(/[eE].*/, '')
    .replaceAll(/[-.]/g, '')
    .replaceAll(/^0+|0+$/g, '');
}

const big = Long.fromString('9007199254740993');

test.each([
  ['double', [big, '9007199254740993', Decimal128.fromString('0.12345678901234567890'), 'x', '1e400']],
  ['int', [new Double(1.5), Decimal128.fromString('-0.1'), new Double(2 ** 31), new Double(Number.NaN)]],
  ['long', [new Double(1.5), new Double(2 ** 63), Decimal128.fromString('1E+20')]],
  ['bool', [new Int32(2), new Double(0.5), Long.fromNumber(-1), new Double(Number.NaN)]],
  ['bool', ['', '0', '1', 'TRUE', ' true', 'no', new Date(0), new ObjectId(), [], {}]],
  ['date', [Long.MAX_VALUE, new Double(1.5), Long.fromString('8640000000000001'), 'yesterday']],
  ['string', [new Date(253_402_300_800_000), new Date(-62_167_219_200_001), new Double(5e-324)]],
  ['decimal', [new Double(5e-324), 'x']],
])('what %s has no like of is refused', async (to, values) => {
  expect(await convert(values, 'any', to)).toEqual(values.map(() => null));
});

test.each([
  [
    'double',
    [Long.fromString('9007199254740992'), '0.1', Decimal128.fromString('0.1'), new Int32(7), true],
    [2 ** 53, 0.1, 0.1, 7, 1],
  ],
  ['int', [new Double(2), Decimal128.fromString('3.0'), '5', false], [2, 3, 5, 0]],
  ['bool', [new Double(1), Long.ZERO, new Int32(1), 'true', 'false', false], [true, false, true, true, false, false]],
  ['date', [Long.fromNumber(5), new Double(6), '2020-01-01'], [new Date(5), new Date(6), new Date('2020-01-01')]],
  [
    'string',
    [new Date(0), new Double(0.5), big, true],
    ['1970-01-01T00:00:00.000Z', '0.5', '9007199254740993', 'true'],
  ],
])('what %s has a like of becomes it', async (to, values, expected) => {
  const made = await convert(values, 'any', to);
  expect(made.map((value) => (value instanceof Double || value instanceof Int32 ? value.value : value))).toEqual(
    expected,
  );
});
