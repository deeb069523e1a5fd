import { BSON, Decimal128, type Document, Double, Int32, ObjectId } from 'mongodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { emitCodecs } from '../../generator/src/5-emit/codecs/emit-codecs.ts';
import type { ModelDescriptor } from '../../runtime/src/model/descriptor.ts';
import { type CompiledCodecs, compileCodecs } from './support/compile-codecs.ts';
import { linkModels } from './support/link-models.ts';
import { picture } from './support/picture.ts';
import { type RawElement, writeDocument } from './support/raw-bson.ts';
import { type Reading, readCompiled, readOrdinarily } from './support/read-both-ways.ts';

const models = `
embedded:
  Tree: { fields: { label: string, children: 'Tree[]' } }
models:
  Post:
    fields:
      title: string
      status: { enum: [draft, live] }
      price: decimal?
      views: { type: long, stored: v }
      tree: Tree?
`;

const id = new ObjectId('0123456789abcdef01234567');
let codecs: CompiledCodecs;
let post: ModelDescriptor;

beforeAll(async () => {
  codecs = await compileCodecs(linkModels(models));
  post = codecs.generated.postModel as ModelDescriptor;
});

function bytesOf(document: Document): Buffer {
  return Buffer.from(BSON.serialize(document));
}

function rowOf(reading: Reading): object {
  if ('error' in reading) throw reading.error;
  return reading.row;
}

describe('own properties of a row', () => {
  test('are the fields of the document in declared order, then the unknown keys', () => {
    const bytes = bytesOf({ more: 1, v: 5n, status: 'live', title: 'A', _id: id, __v: new Int32(0) });
    expect(Object.entries(rowOf(readCompiled(post, bytes)))).toEqual([
      ['_id', id],
      ['title', 'A'],
      ['status', 'live'],
      ['views', 5n],
      ['more', 1],
      ['__v', 0],
    ]);
  });

  test('have values of other types as the driver gives them', () => {
    const row = rowOf(readCompiled(post, bytesOf({ _id: 7, title: null, v: new Double(2), price: [1.5] })));
    expect(Object.entries(row)).toEqual([
      ['_id', 7],
      ['title', null],
      ['price', [1.5]],
      ['views', 2n],
    ]);
  });

  test('may be named __proto__', () => {
    const elements: RawElement[] = [{ key: '__proto__', value: { kind: 'driver', value: { evil: true } } }];
    const row = rowOf(readCompiled(post, writeDocument(elements)));
    expect(Object.keys(row)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(row)).toBe(post.rowClass.prototype);
  });

  test('do not show a key that another field is stored under, and it is not lost', () => {
    const row = rowOf(readCompiled(post, bytesOf({ title: 'A', views: 'other' })));
    expect(Object.keys(row)).toEqual(['title']);
    expect(codecs.runtime.hiddenKeys(row)).toEqual({ views: 'other' });
  });
});

test('of a field that is there twice the last value counts', () => {
  const text = (value: unknown): RawElement => ({ key: 'title', value: { kind: 'driver', value } });
  const orders = [
    [text('a'), text('b')],
    [text('a'), text(null)],
    [text(null), text('b')],
  ];
  for (const elements of orders) {
    const bytes = writeDocument(elements);
    const ordinary = rowOf(readOrdinarily(codecs, post, bytes));
    expect(picture(codecs, rowOf(readCompiled(post, bytes)))).toBe(picture(codecs, ordinary));
  }
});

describe('bytes that are no document', () => {
  const whole = bytesOf({ _id: id, title: 'A title that is longer than others', status: 'live', v: 5n });

  test('are refused wherever they are cut off', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(readCompiled(post, Buffer.from(whole.subarray(0, length))), String(length)).toHaveProperty('error');
    }
  });

  test('never let another document be read with them', () => {
    // The text claims the rest of the reply.
    const bytes = Buffer.from(whole);
    const lengthAt = bytes.indexOf('title') + 'title'.length + 1;
    bytes.writeInt32LE(bytes.length, lengthAt);
    expect(readCompiled(post, Buffer.concat([bytes, whole]))).toHaveProperty('error');
  });

  test('are refused when a text is no UTF-8', () => {
    const bytes = Buffer.from(whole);
    bytes[bytes.indexOf('longer')] = 0xff;
    expect(readCompiled(post, bytes)).toMatchObject({ error: { code: 'malformed-bytes' } });
  });

  test('are told by position', () => {
    expect(() => rowOf(readCompiled(post, Buffer.of(9, 0, 0, 0)))).toThrow('a document is cut off (at byte 0)');
  });
});

test('what is read keeps nothing of the reply', () => {
  const bytes = bytesOf({
    _id: id,
    title: 'A',
    price: Decimal128.fromString('1.25'),
    more: { bytes: Buffer.from('abc') },
  });
  const row = rowOf(readCompiled(post, bytes));
  const before = picture(codecs, row);
  bytes.fill(0);
  expect(picture(codecs, row)).toBe(before);
});

test('a document that holds itself a hundred times is read', () => {
  let tree: Document = { label: 'leaf', children: [] };
  for (let depth = 0; depth < 100; depth++)
    tree = { label: 'branch', children: [tree, { label: 'leaf', children: [] }] };
  const bytes = bytesOf({ title: 'A', tree });
  expect(picture(codecs, rowOf(readCompiled(post, bytes)))).toBe(
    picture(codecs, rowOf(readOrdinarily(codecs, post, bytes))),
  );
});

test('a model of 450 fields is read and written by several functions', async () => {
  const types = ['string', 'int?', 'double', 'bool | null'];
  const fields = Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`f${index}`, types[index % 4] ?? '']));
  const large = await compileCodecs(linkModels(JSON.stringify({ models: { Large: { fields } } })));
  const model = large.generated.largeModel as ModelDescriptor;
  const values = ['text', undefined, 0.5, null];
  const entries = Object.keys(fields).map((name, index) => [name, values[index % 4]] as const);
  const document = { _id: id, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
  for (const stored of [document, Object.fromEntries(Object.entries(document).reverse()), { ...document, f3: 'x' }]) {
    const bytes = bytesOf(stored);
    const row = rowOf(readCompiled(model, bytes));
    expect(picture(large, row)).toBe(picture(large, rowOf(readOrdinarily(large, model, bytes))));
  }
  const row = rowOf(readCompiled(model, bytesOf(document)));
  const expected = large.runtime.encodeDocument(model.shape, row, { problems: [], unknownKeys: 'refuse' });
  expect(picture(large, model.encode(row))).toBe(picture(large, expected));
});

test('an enum of thousands of values is looked up, and printed once', async () => {
  const values = Array.from({ length: 5000 }, (_, index) => `value-${index}`);
  const graph = linkModels(
    JSON.stringify({ enums: { Code: values }, models: { Large: { fields: { code: 'Code', codes: 'Code[]' } } } }),
  );
  const [file] = emitCodecs(graph, defaultConfig);
  expect(file?.text.split("'value-4999'")).toHaveLength(2);
  const large = await compileCodecs(graph);
  const model = large.generated.largeModel as ModelDescriptor;
  const good = { _id: id, code: 'value-4999', codes: ['value-0', 'value-1'] };
  for (const document of [good, { ...good, code: 'gone' }, { ...good, codes: ['value-0', 'gone'] }]) {
    const row = rowOf(readCompiled(model, bytesOf(document)));
    expect(row).toEqual(document);
    expect(model.encode(row)).toEqual(document === good ? good : undefined);
  }
});
