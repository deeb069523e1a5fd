import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BSON, Code, type Db, Double, Int32, Long, MaxKey, MinKey, MongoClient, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDump } from '../../generator/src/database/data/check-dump.ts';
import { documentLine } from '../../generator/src/database/data/document-line.ts';
import { dumpDocuments } from '../../generator/src/database/data/dump-documents.ts';
import { exactDocument } from '../../generator/src/database/data/exact-document.ts';
import { flushCommands } from '../../generator/src/database/data/flush.ts';
import { loadDump, type OnConflict } from '../../generator/src/database/data/load-dump.ts';
import { readLines } from '../../generator/src/database/data/read-lines.ts';
import type { StoredModel } from '../../generator/src/database/data/stored-models.ts';
import { connectModels } from '../../runtime/src/codegen/v1.ts';
import { fieldTypeRows } from '../database/field-type-rows.ts';
import { testDatabase } from '../support/server.ts';

const [from, to] = [testDatabase(), testDatabase()];
const { signal } = new AbortController();
let client: MongoClient;
let source: Db;
let target: Db;
let folder: string;
beforeAll(async () => {
  client = await MongoClient.connect(from.uri);
  [source, target] = [client.db(from.name), client.db(to.name)];
  folder = await mkdtemp(join(tmpdir(), 'espalier-dump-'));
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

const model = (name: string, sequences: readonly string[] = []): StoredModel => ({ name, collection: name, sequences });

async function dump(...models: readonly StoredModel[]): Promise<string> {
  const path = join(folder, `${models[0]?.name}.jsonl`);
  const options = { models, schemaHash: 'hash', signal, onDocument: () => undefined };
  let text = '';
  for await (const line of dumpDocuments(source, options)) text += line;
  await writeFile(path, text);
  return path;
}

async function load(
  path: string,
  names: readonly string[],
  onConflict: OnConflict = 'refuse',
  schemaHash = 'hash',
  bypassesValidation = false,
) {
  const models = names.map((name) => model(name, ['seq']));
  const collections = new Map(names.map((name) => [name, name]));
  const known = new Set([...names, 'other']);
  const check = { collections, known, schemaHash, refusesConflicts: onConflict === 'refuse', signal };
  const checked = await checkDump(target, path, check);
  let told = 0;
  const onDocuments = (count: number) => {
    told += count;
  };
  const report = await loadDump(target, path, { models, onConflict, bypassesValidation, signal, onDocuments });
  expect(told).toBe(checked);
  return report;
}

async function bytesOf(database: Db, collection: string): Promise<string[]> {
  const found = await database
    .collection(collection)
    .find<Uint8Array>({}, { raw: true, sort: { _id: 1 } })
    .toArray();
  return found.map((bytes) => Buffer.from(bytes).toString('hex'));
}

function documentOf(elements: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(elements);
  return Buffer.concat([int32(body.length + 5), body, Buffer.alloc(1)]);
}

function element(type: number, name: string | Uint8Array, value: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from([type]),
    typeof name === 'string' ? Buffer.from(name) : name,
    Buffer.alloc(1),
    value,
  ]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

async function insert(collection: string, documents: readonly object[]): Promise<void> {
  expect(await source.command({ insert: collection, documents })).toMatchObject({ n: documents.length });
}

describe('a dump', () => {
  it.each(Object.entries(fieldTypeRows))('brings %s back byte for byte', async (type, { good }) => {
    const generated = join(import.meta.dirname, '../cases/field-types', type, 'expected/index.ts');
    const { models } = await import(/* @vite-ignore */ pathToFileURL(generated).href);
    const db = await connectModels<Record<string, { create(row: object): Promise<unknown> }>>(client, models, {
      database: from.name,
    });
    const [name] = Object.keys(models) as [string];
    const { collection } = models[name];
    for (const one of good) await db[name]?.create({ one, nullable: null, list: [one], byKey: { 'a b': one } });
    const path = await dump({ name: collection, collection, sequences: [] });
    expect(await load(path, [collection])).toEqual({ loaded: good.length, skipped: 0, refused: [] });
    const bytes = await bytesOf(source, collection);
    expect(bytes).toHaveLength(good.length);
    expect(await bytesOf(target, collection)).toEqual(bytes);
    await source.collection(collection).drop();
    await target.collection(collection).drop();
  });

  it('brings every BSON type and hostile keys back byte for byte', async () => {
    await insert('odd', [
      { _id: new Int32(1), double: new Double(-0), whole: new Double(5), not: new Double(Number.NaN) },
      { _id: Long.fromNumber(2), least: new MinKey(), most: new MaxKey(), clock: new Timestamp({ t: 1, i: 2 }) },
      {
        _id: new Double(3),
        code: new Code('return 1', { a: 1 }),
        far: new Date(253_402_300_800_001),
        old: new Date(-1),
      },
      {
        _id: 'looks like Extended JSON',
        value: { $numberInt: '5' },
        date: { $date: 'x' },
        oid: { $oid: 'a'.repeat(24) },
      },
      { _id: { b: 1, a: 2 }, text: 'a\u2028b\nc\u0000d"', 'dotted.key': 1, $dollar: 2 },
      JSON.parse('{"_id": 6, "__proto__": {"constructor": 1}, "then": 1}'),
      new Map<string, unknown>([
        ['_id', 7],
        ['10', 'first'],
        [
          '2',
          new Map([
            [
              '1',
              [
                new Map([
                  ['9', 1],
                  ['8', 2],
                ]),
              ],
            ],
            ['0', null],
          ]),
        ],
      ]),
      exactDocument(BSON.serialize({ _id: 8, list: [[], {}, [[1]]] })),
    ]);
    await load(await dump(model('odd')), ['odd']);
    const bytes = await bytesOf(source, 'odd');
    expect(bytes).toHaveLength(8);
    expect(await bytesOf(target, 'odd')).toEqual(bytes);
  });

  it('carries several batches, several models and the sequences', async () => {
    const many = Array.from({ length: 1_203 }, (_, index) => ({ _id: index, n: index }));
    await insert('many', many);
    await insert('few', [{ _id: 'x' }]);
    await source.command({
      insert: 'espalier.sequences',
      documents: [{ _id: 'former', last: Long.fromString('9007199254740993'), names: ['seq'] }],
    });
    const path = await dump(model('many', ['seq']), model('few'));
    expect(await load(path, ['many', 'few'])).toMatchObject({ loaded: 1_204 });
    expect(await target.collection('many').countDocuments()).toBe(1_203);
    const sequence = () =>
      target.collection<{ _id: string }>('espalier.sequences').findOne({ _id: 'seq' }, { useBigInt64: true });
    expect(await sequence()).toMatchObject({ last: 9_007_199_254_740_993n });
    // A sequence that has gone on meanwhile, under whichever name, does not go back.
    const there = target.collection<{ _id: string }>('espalier.sequences');
    await there.deleteOne({ _id: 'seq' });
    const row = { _id: 'other', last: Long.MAX_VALUE, names: ['seq'] };
    await there.insertOne(row);
    await load(path, ['many', 'few'], 'skip');
    expect(await there.find({}, { promoteLongs: false }).toArray()).toEqual([row]);
    const flushed = await flushCommands(target, [model('many', ['seq'])], true);
    expect(flushed.map(({ collection, documents }) => [collection, documents])).toEqual([
      ['many', 1_203],
      ['espalier.sequences', 1],
    ]);
  });
});

describe('loading', () => {
  it('refuses, skips or replaces what is there already', async () => {
    await insert('met', [
      { _id: 1, a: 'dumped' },
      { _id: 2, a: 'dumped' },
    ]);
    const path = await dump(model('met'));
    await target.command({ insert: 'met', documents: [{ _id: 2, a: 'here' }] });
    await expect(load(path, ['met'])).rejects.toMatchObject({
      code: 'dump/occupied',
      message: expect.stringContaining('1 document '),
    });
    expect(await target.collection('met').countDocuments()).toBe(1);
    expect(await load(path, ['met'], 'skip')).toEqual({ loaded: 1, skipped: 1, refused: [] });
    expect(await target.collection('met').distinct('a')).toEqual(['dumped', 'here']);
    expect(await load(path, ['met'], 'replace')).toEqual({ loaded: 2, skipped: 0, refused: [] });
    expect(await target.collection('met').distinct('a')).toEqual(['dumped']);
  });

  it('finds what is there already by ids of every kind', async () => {
    const ids = ['a', '', true, null, new Int32(1), new Date(0), { a: 1 }, new MinKey()];
    await insert(
      'keyed',
      ids.map((_id) => ({ _id, a: 'dumped' })),
    );
    const path = await dump(model('keyed'));
    await target.command({ insert: 'keyed', documents: ids.map((_id) => ({ _id, a: 'here' })) });
    await expect(load(path, ['keyed'])).rejects.toMatchObject({
      code: 'dump/occupied',
      message: expect.stringContaining('8 documents '),
    });
    expect(await load(path, ['keyed'], 'replace')).toEqual({ loaded: 8, skipped: 0, refused: [] });
    expect(await bytesOf(target, 'keyed')).toEqual(await bytesOf(source, 'keyed'));
  });

  it('says by its line what the validator refuses, and loads the rest', async () => {
    await insert('strict', [{ _id: 1 }, { _id: 2, n: 'x' }, { _id: 3, n: 1 }]);
    await target.createCollection('strict', { validator: { n: { $type: 'int' } } });
    const report = await load(await dump(model('strict')), ['strict']);
    expect(report).toEqual({
      loaded: 1,
      skipped: 0,
      refused: [
        { line: 2, code: 121 },
        { line: 3, code: 121 },
      ],
    });
    const path = join(folder, 'strict.jsonl');
    expect(await load(path, ['strict'], 'skip', 'hash', true)).toEqual({ loaded: 2, skipped: 1, refused: [] });
  });

  it('says by its line what the driver cannot write unchanged, and loads the rest', async () => {
    const odd = [
      [element(0x10, 'twice', int32(1)), element(0x10, 'twice', int32(2))],
      [element(0x09, 'far', Buffer.from([0, 0, 0, 0, 0, 0, 0, 0x10]))],
      [element(0x02, 'text', Buffer.concat([int32(2), Buffer.from([0xff, 0])]))],
      [element(0x0a, Buffer.from([0xfe]), Buffer.alloc(0))],
      [element(0x06, 'gone', Buffer.alloc(0))],
    ].map((elements, index) => documentOf([element(0x10, '_id', int32(index)), ...elements]));
    const plain = BSON.serialize({ _id: 'plain' });
    const lines = [...odd, plain].map((bytes) => documentLine('raw', bytes));
    expect(lines.map(({ isLoadable }) => isLoadable)).toEqual([...odd.map(() => false), true]);
    const path = join(folder, 'raw.jsonl');
    const [header, end] = [
      { espalier: 'dump', format: 1, schemaHash: 'hash', models: { raw: 'raw' } },
      { end: true, documents: 6 },
    ];
    await writeFile(
      path,
      [JSON.stringify(header), ...lines.map(({ text }) => text), JSON.stringify(end), ''].join('\n'),
    );
    expect(await load(path, ['raw'])).toEqual({
      loaded: 1,
      skipped: 0,
      refused: [2, 3, 4, 5, 6].map((line) => ({ line, code: 'unwritable' })),
    });
    expect(await bytesOf(target, 'raw')).toEqual([Buffer.from(plain).toString('hex')]);
  });

  it('takes only the documents of the models that are asked for', async () => {
    await insert('asked', [{ _id: 1 }]);
    await insert('other', [{ _id: 1 }]);
    expect(await load(await dump(model('asked'), model('other')), ['asked'])).toMatchObject({ loaded: 1, refused: [] });
    expect(await target.collection('other').countDocuments()).toBe(0);
  });

  it('refuses a dump of other models, of unknown models, and one that is damaged, before it writes', async () => {
    await insert('whole', [{ _id: 1 }, { _id: 2 }]);
    const path = await dump(model('whole'));
    const lines: string[] = [];
    for await (const { text } of readLines(path)) lines.push(text);
    const [header, first, second, end] = lines as [string, string, string, string];
    const damaged = async (...kept: readonly string[]) => {
      const copy = join(folder, 'damaged.jsonl');
      await writeFile(copy, kept.map((line) => `${line}\n`).join(''));
      return load(copy, ['whole']).catch((error) => error);
    };
    await expect(load(path, ['whole'], 'refuse', 'other')).rejects.toMatchObject({ code: 'dump/other-models' });
    await expect(load(path, ['else'])).rejects.toMatchObject({ code: 'dump/unknown-model' });
    expect(await damaged(first)).toMatchObject({ code: 'dump/not-a-dump' });
    expect(await damaged('no JSON')).toMatchObject({ code: 'dump/not-a-dump' });
    expect(await damaged(header, first)).toMatchObject({
      code: 'dump/damaged',
      message: expect.stringContaining('cut off'),
    });
    expect(await damaged(header, first, end)).toMatchObject({ message: expect.stringContaining('line 3') });
    expect(await damaged(header, first.slice(0, -3), second, end)).toMatchObject({
      message: expect.stringContaining('line 2'),
    });
    expect(await damaged(header, '{"model":"whole","bson":"AAAA"}', end)).toMatchObject({ code: 'dump/damaged' });
    expect(
      await damaged(header, '{"model":"whole","document":{"no":"id"}}', '{"end":true,"documents":1}'),
    ).toMatchObject({
      code: 'dump/damaged',
      message: 'The dump is damaged: line 2 holds a document without _id',
    });
    expect(
      await damaged(header, '{"model":"secret","document":{"_id":1}}', '{"end":true,"documents":1}'),
    ).toMatchObject({
      code: 'dump/unknown-model',
    });
    expect(await target.collection('whole').countDocuments()).toBe(0);
  });
});
