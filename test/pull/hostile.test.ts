import { BSON, MongoClient } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/server.ts';
import { pullText } from './support/pull-text.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
afterAll(() => client.close());
const database = client.db(name);

const secret = 'Zebra-Umbrella-4711';

/** A document with these keys, also those that a literal cannot have. */
function keyed(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    Object.defineProperty(document, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return document;
}

function nested(depth: number): unknown {
  return depth === 0 ? secret : { [`level${depth}`]: nested(depth - 1), list: [depth] };
}

it('makes models of keys, names and values that nobody would choose', async () => {
  const keys = [
    '__proto__',
    'constructor',
    'prototype',
    'then',
    'toBSON',
    "it's",
    'say "hi"',
    'two\nlines # not a comment',
    '\u2028',
    '*/ process.exit() /*',
    'a.b',
    '$where',
    '',
    ' ',
    '0',
    'ключ',
    'aа',
    '`oops`',
    'yes',
    'null',
    '- list',
    '{flow}',
    '&anchor',
    'x'.repeat(5_000),
    '\u202eevil',
    'first_name',
    'first name',
    'first-name',
  ];
  const hostile = keyed(keys.map((key, index) => [key, index % 2 === 0 ? secret : { inner: index, text: secret }]));
  await database.collection('hostile').insertMany([hostile, { _id: BSON.ObjectId.createFromTime(1), ok: true }]);
  const value = { $literal: { _bsonType: 'ObjectId', id: secret } };
  const field = { $literal: '_bsontype' };
  const disguise = {
    $setField: { field, input: { $setField: { field: 'in', input: '$$ROOT', value } }, value: 'ObjectId' },
  };
  await database.collection('hostile').updateMany({ ok: true }, [{ $replaceWith: disguise }]);
  await database.collection('constructor').insertOne({ deep: nested(60), huge: 'x'.repeat(8_000_000), ref: secret });
  await database.collection('__proto__').insertOne({ type: 'Point', value: { type: 'Point', coordinates: 'no' } });
  await database.collection('a:b c\'"`').insertOne({ a: new BSON.DBRef('other', new BSON.ObjectId()) });
  await database
    .collection('Models')
    .insertOne({ m: new BSON.MinKey(), t: new BSON.Timestamp({ t: 1, i: 1 }), c: new BSON.Code('x') });
  await database.collection('map').createIndex({ "odd '": 1 }, { name: 'n"\n' });
  await database
    .collection('ids')
    .insertMany([{ _id: 1 as never }, { _id: 'b' as never }, { _id: { a: 1, b: 'c' } as never }]);
  await database
    .collection('pairs')
    .insertMany([{ _id: { year: 1, month: 2 } as never }, { _id: { year: 1, month: 3 } as never }]);

  const { text, report, drift, sources } = await pullText(database);
  expect(text).toContain('left out: the key "__proto__"');
  expect(text).toContain('stored: say "hi"');
  expect(text).not.toContain(secret);
  expect(JSON.stringify(report)).not.toContain(secret);
  expect(text).not.toContain('x'.repeat(200));
  expect(text).not.toMatch(/[\u2028\u202e]/);
  expect(drift.filter(({ kind, what }) => !(kind === 'unmanaged' && what === 'index'))).toEqual([]);
  expect(report.skipped).toEqual([]);
  expect({}).not.toHaveProperty('level1');
  const again = await pullText(database, sources);
  expect(again.report.files).toEqual([]);
});
