import { inspect } from 'node:util';
import { Binary, BSONRegExp, Decimal128, Long, ObjectId, UUID } from 'mongodb';
import { expect, test } from 'vitest';
import { jsonForm } from '../../runtime/src/codecs/index.ts';
import { Row, type RowModel } from '../../runtime/src/model/row.ts';

class Post extends Row {}

function unused(): never {
  throw new Error('is not asked for');
}

const model: RowModel = { name: 'Post', save: unused, reload: unused, delete: unused, plain: (row) => ({ ...row }) };

test('a row is written as JSON without the loss of a digit', () => {
  const hostile: object = JSON.parse('{"__proto__": {"a": 1}}');
  const row = Object.assign(new Post(model), {
    _id: new ObjectId('64b7f0c2a1b2c3d4e5f60718'),
    views: 2n ** 62n,
    price: Decimal128.fromString('1.50'),
    at: new Date(0),
    key: new UUID('0189a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b'),
    bytes: [new Uint8Array([1, 2]), new Binary(new Uint8Array([3]), 128)],
    matches: { own: new BSONRegExp('a/b', 'i'), plain: /c/s },
    long: Long.fromNumber(5),
    nothing: null,
    hostile,
  });
  expect(JSON.stringify(row)).toBe(
    '{"_id":"64b7f0c2a1b2c3d4e5f60718","views":"4611686018427387904","price":"1.50","at":"1970-01-01T00:00:00.000Z",' +
      '"key":"0189a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b","bytes":["AQI=","Aw=="],"matches":{"own":"/a/b/i","plain":"/c/s"},' +
      '"long":"5","nothing":null,"hostile":{"__proto__":{"a":1}}}',
  );
  expect(Object.keys(row)).not.toContain('plain');
});

test('what JSON has is left as it is', () => {
  const value = { a: [1, 'b', true, null] };
  expect(jsonForm(value)).toEqual(value);
  expect(jsonForm(value)).not.toBe(value);
});

test('a printed row says the name of its model, also when a minifier has renamed the class', () => {
  class a extends Row {}
  expect(inspect(new a(model))).toBe('Post {}');
});
