// What the codecs make of values of a former type is what the server's $convert makes of them.
import { Decimal128, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
import { isConvertible } from '../../../generator/src/3-link/fields/is-convertible.ts';
import type { FieldType } from '../../../generator/src/field-types/field-type.ts';
import { fieldTypes } from '../../../generator/src/field-types/index.ts';
import type { ConvertibleType } from '../../../runtime/src/codecs/codec.ts';
import { convertStored } from '../../../runtime/src/codecs/convert-stored.ts';
import { ordinaryBsonOptions } from '../../../runtime/src/codecs/index.ts';
import { isDeclarable } from '../../../runtime/src/migrate/halves/is-read-as.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
const client = new MongoClient(uri);
afterAll(() => client.close());
const numbers = client.db(name).collection('values', ordinaryBsonOptions);

const texts = [
  '',
  'a',
  '0',
  '12',
  '-12',
  '+3',
  ' 4',
  '1.5',
  '-0',
  '1e3',
  '0x10',
  '99999999999',
  '9'.repeat(20),
  'NaN',
  'true',
];
const moments = [
  '2024-02-29',
  '2024-02-29T10:00:00Z',
  '2024-02-29T10:00:00.5Z',
  '2024-02-29T10:00:00+01:00',
  '2024-02-29T10:00:00',
];
const values: Readonly<Record<ConvertibleType, readonly unknown[]>> = {
  int: [0, -7, 2 ** 31 - 1].map((value) => new Int32(value)),
  long: ['0', '-7', '9223372036854775807', '9007199254740993', '2147483648'].map((value) => Long.fromString(value)),
  double: [
    0,
    1.5,
    -1.5,
    0.1,
    2 ** 31,
    2 ** 53,
    123456.7,
    999999.96,
    1e-5,
    1.25e-7,
    0.0001,
    1 / 3,
    1e21,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ].map((value) => new Double(value)),
  decimal: ['0', '1.5', '-1.99', '1E+3', '12345678901234567890', '1E+400', 'NaN'].map((value) =>
    Decimal128.fromString(value),
  ),
  bool: [true, false],
  date: [new Date(0), new Date('2024-02-29T10:00:00.123Z'), new Date(-1)],
  objectId: [new ObjectId('65e05f200123456789abcdef')],
  string: [...texts, ...moments, '65e05f200123456789abcdef'],
};

/** One field type for each BSON type that can be converted. */
const types = new Map<ConvertibleType, FieldType>();
for (const type of fieldTypes.values()) {
  if (type.wire in values && !types.has(type.wire as ConvertibleType)) types.set(type.wire as ConvertibleType, type);
}
const slot = (fieldType: FieldType) => ({ kind: 'scalar', fieldType, options: {} }) as const;
const stored = (bson: ConvertibleType) => ({ kind: 'scalar', name: bson, bson, schema: {} }) as const;
const pairs = [...types].flatMap(([from, source]) =>
  [...types].flatMap(([to, target]) => {
    return from !== to && isConvertible(slot(source), slot(target)) ? [[from, to] as const] : [];
  }),
);

describe('a former type', () => {
  it.each(pairs)('%s is read as %s', async (from, to) => {
    await numbers.deleteMany({});
    await numbers.insertMany(values[from].map((value, index) => ({ _id: index as never, value })));
    const converted = { $convert: { input: '$value', to, onError: '$value' } };
    const found = await numbers.aggregate([{ $sort: { _id: 1 } }, { $set: { converted } }]).toArray();
    expect(found.length).toBe(values[from].length);
    for (const { value, converted: expected } of found) {
      expect([value, convertStored(value, { from, to })]).toEqual([value, expected]);
    }
  });

  it('is one that the advice to declare it names as well', () => {
    for (const [from, source] of types)
      for (const [to, target] of types)
        expect([from, to, isDeclarable(stored(from), stored(to))]).toEqual([
          from,
          to,
          isConvertible(slot(source), slot(target)),
        ]);
  });

  it('string is read as bool only where it is the text of one, as migrations convert it', () => {
    const read = ['true', 'false', '0', ''].map((text) => convertStored(text, { from: 'string', to: 'bool' }));
    expect(read).toEqual([true, false, '0', '']);
  });
});
