import { BSON, type Db, Decimal128, type Document, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import { rewrite } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());
beforeEach(() => database.dropDatabase());

const at = new Date(0);

/** Shapes that no edit expects, and that every edit must leave alone or bring back as they were. */
const strange: Document[] = [
  {},
  { x: null },
  { x: 'text' },
  { x: [] },
  { x: [null, 1, 'a', [], {}, [[{ old: 1 }]]] },
  { x: { y: [{ old: 1 }, null, [{ old: 2 }]] } },
  { x: { $y: { old: 1 }, 'a.b': 2, 10: 1, 9: 2 } },
  { other: Long.fromString('9007199254740993'), more: new Double(1), d: Decimal128.fromString('1.10') },
];

interface Case {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Documents before, and what they are after. */
  /** Which strange documents stand against it. */
  readonly refused?: (document: Document) => boolean;
  readonly good: readonly (readonly [before: Document, after: Document])[];
}

const rename = (path: string, to: string): Edit => ({ edit: 'renameField', path, to, onConflict: 'refuse' });

const cases: Case[] = [
  {
    title: 'rename at the root',
    edits: [rename('x', 'z')],
    good: [[{ x: 1 }, { z: 1 }]],
  },
  {
    title: 'rename in an array',
    edits: [rename('x.$[].old', 'new')],
    good: [
      [
        { x: [{ a: 1, old: 2 }, { b: 1 }, { old: null }], y: 1 },
        { x: [{ a: 1, new: 2 }, { b: 1 }, { new: null }], y: 1 },
      ],
    ],
  },
  {
    title: 'rename in arrays of arrays',
    edits: [rename('x.$[].$[].old', 'new')],
    good: [[{ x: [[{ old: 2 }], [], 5] }, { x: [[{ new: 2 }], [], 5] }]],
  },
  {
    title: 'rename in a map',
    edits: [rename('x.$*.old', '$new')],
    good: [[{ x: { 10: { old: 1 }, $k: { old: 2 }, 9: 5 } }, { x: { 10: { $new: 1 }, $k: { $new: 2 }, 9: 5 } }]],
  },
  {
    title: 'move into an object',
    edits: [{ edit: 'moveField', path: 'x', to: 'a.b', onConflict: 'refuse' }],
    good: [
      [{ x: 5 }, { a: { b: 5 } }],
      [{ x: 5, a: {} }, { a: { b: 5 } }],
      [{ x: 5, a: { c: 1 } }, { a: { c: 1, b: 5 } }],
    ],
  },
  {
    title: 'move out of an object',
    edits: [{ edit: 'moveField', path: 'a.b', to: 'x', onConflict: 'refuse' }],
    // Going down moves what was not moved up, into an object that stays.
    refused: (document) => 'x' in document,
    good: [[{ a: { b: 5, c: 1 } }, { a: { c: 1 }, x: 5 }]],
  },
  {
    title: 'add at the root',
    edits: [{ edit: 'addField', path: 'x', value: { constant: { $numberLong: '7' } } }],
    good: [
      [{ a: 1 }, { a: 1, x: Long.fromNumber(7) }],
      [{ x: 1 }, { x: 1 }],
    ],
  },
  {
    title: 'add what looks like an operator, in an array',
    edits: [{ edit: 'addField', path: 'x.$[].$f', value: { constant: { $add: ['$a', 1] } } }],
    good: [[{ x: [{ a: 1 }, 5] }, { x: [{ a: 1, $f: { $add: ['$a', 1] } }, 5] }]],
  },
  {
    title: 'remove',
    edits: [{ edit: 'removeField', path: 'x', destructive: 'allow' }],
    good: [
      [
        { a: 1, x: { deep: [1] }, b: 2 },
        { a: 1, b: 2 },
      ],
    ],
  },
  {
    title: 'remove in an array',
    edits: [{ edit: 'removeField', path: 'x.$[].old', destructive: 'allow' }],
    good: [[{ x: [{ old: 1, a: 1 }, { a: 2 }, null] }, { x: [{ a: 1 }, { a: 2 }, null] }]],
  },
  {
    title: 'convert without loss',
    edits: [{ edit: 'convertField', path: 'x', from: 'int', to: 'long', onError: 'refuse' }],
    good: [
      [{ x: new Int32(5) }, { x: Long.fromNumber(5) }],
      [{ x: Long.fromNumber(6) }, { x: Long.fromNumber(6) }],
    ],
  },
  {
    title: 'convert whole numbers in an array',
    edits: [{ edit: 'convertField', path: 'x.$[]', from: 'double', to: 'int', onError: 'refuse' }],
    good: [[{ x: [new Double(3), new Double(2), 'a'] }, { x: [new Int32(3), new Int32(2), 'a'] }]],
  },
  {
    title: 'convert with loss by an expression',
    edits: [
      { edit: 'convertField', path: 'x', from: 'double', to: 'int', using: { $toInt: '$$value' }, onError: 'refuse' },
    ],
    good: [[{ x: new Double(1.5) }, { x: new Int32(1) }]],
  },
  {
    title: 'bring values to another form of the same type',
    edits: [
      {
        edit: 'convertField',
        path: 'x.$[]',
        from: 'string',
        to: 'string',
        using: { $toLower: '$$value' },
        onError: 'refuse',
      },
    ],
    good: [[{ x: ['A', 'b', 1, 'CD'] }, { x: ['a', 'b', 1, 'cd'] }]],
  },
  {
    title: 'convert whatever is there',
    edits: [{ edit: 'convertField', path: 'x', from: 'any', to: 'string', onError: 'refuse' }],
    refused: ({ x }) => typeof x === 'object',
    good: [
      [{ x: new Int32(5) }, { x: '5' }],
      [{ x: true }, { x: 'true' }],
      [{ x: at }, { x: '1970-01-01T00:00:00.000Z' }],
    ],
  },
  {
    title: 'convert numbers of several types',
    edits: [{ edit: 'convertField', path: 'x', from: 'number', to: 'long', onError: 'refuse' }],
    good: [
      [{ x: new Int32(5) }, { x: Long.fromNumber(5) }],
      [{ x: new Double(6) }, { x: Long.fromNumber(6) }],
    ],
  },
  {
    title: 'convert numbers to texts',
    edits: [{ edit: 'convertField', path: 'x', from: 'number', to: 'string', onError: 'refuse' }],
    // Nobody can tell which number a text was that was one before.
    refused: ({ x }) => typeof x === 'string',
    good: [
      [{ x: new Int32(5) }, { x: '5' }],
      [{ x: new Double(0.1) }, { x: '0.1' }],
    ],
  },
  {
    title: 'convert by an expression',
    // Going down takes no text for a truth value that is none.
    refused: ({ x }) => x === 'text',
    edits: [
      {
        edit: 'convertField',
        path: 'x',
        from: 'bool',
        to: 'string',
        using: { $cond: ['$$value', 'yes', 'no'] },
        onError: 'refuse',
      },
    ],
    good: [[{ x: true }, { x: 'yes' }]],
  },
  {
    title: 'map values that merge',
    edits: [{ edit: 'mapValues', path: 'x.$[].s', values: { a: 'c', b: 'c' } }],
    good: [
      [{ x: [{ s: 'a' }, { s: 'b' }, { s: 'c' }, { s: 1 }] }, { x: [{ s: 'c' }, { s: 'c' }, { s: 'c' }, { s: 1 }] }],
    ],
  },
  {
    title: 'replace null',
    edits: [{ edit: 'replaceNull', path: 'x', by: { constant: '$0' } }],
    good: [
      [{ x: null }, { x: '$0' }],
      [{ x: '$0' }, { x: '$0' }],
    ],
  },
  {
    title: 'take null away in a map',
    edits: [{ edit: 'replaceNull', path: 'x.$*', by: 'missing' }],
    good: [[{ x: { a: null, b: 1 } }, { x: { b: 1 } }]],
  },
  {
    title: 'take null away in an array',
    edits: [{ edit: 'replaceNull', path: 'x.$[]', by: 'missing' }],
    good: [[{ x: [null, 1, null] }, { x: [1] }]],
  },
  {
    title: 'wrap',
    edits: [{ edit: 'wrapInArray', path: 'x' }],
    refused: ({ x }) => Array.isArray(x) && x.length > 1,
    good: [[{ x: { a: 1 } }, { x: [{ a: 1 }] }]],
  },
  {
    title: 'unwrap',
    edits: [{ edit: 'unwrapArray', path: 'x', onProblem: 'quarantine' }],
    good: [
      [{ x: [1] }, { x: 1 }],
      [{ x: [], a: 1 }, { a: 1 }],
      [{ x: [null] }, { x: null }],
    ],
  },
  {
    title: 'compute from what was there, beside a rename',
    edits: [
      rename('first', 'x'),
      { edit: 'computeField', path: 'full', expression: { $concat: [{ $toString: '$first' }, ' ', '$$ROOT.last'] } },
    ],
    // What is at the new key already goes down to the old one, and may be no text.
    refused: (document) => 'x' in document,
    good: [
      [
        { first: 'A', last: 'B' },
        { last: 'B', x: 'A', full: 'A B' },
      ],
    ],
  },
  {
    title: 'several edits at once',
    edits: [
      rename('x', 'z'),
      rename('z.$[].old', 'new'),
      { edit: 'removeField', path: 'gone', destructive: 'allow' },
      { edit: 'addField', path: 'words', value: { constant: 0 } },
    ],
    good: [
      [
        { x: [{ old: 1 }], gone: at },
        { z: [{ new: 1 }], words: 0 },
      ],
    ],
  },
];

function bytesOf(documents: readonly Document[]): string[] {
  return documents.map((document) => BSON.EJSON.stringify(sorted(document), { relaxed: false }));
}

/** Renamed fields become the last ones, so the order of keys is left out of what is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

async function fill(documents: readonly Document[]): Promise<void> {
  const ids = [1, 'b', new ObjectId(), at, true, { k: 1 }, new Double(2.5), Long.fromNumber(9)];
  const rows = documents.map((document, index) => ({ _id: ids[index] ?? `s${index}`, ...document }));
  await database.collection<Document>('things').insertMany(rows as Document[]);
}

const read = () =>
  database
    .collection('things')
    .find({}, { promoteValues: false, sort: { _id: 1 } })
    .toArray();

describe.each(cases)('$title', ({ edits, good, refused }) => {
  const bench = () => ({ client, database, pace: { largestBatch: 3 } });

  it('does nothing to an empty collection', async () => {
    await rewrite(bench(), 'up', 'things', edits);
    await rewrite(bench(), 'down', 'things', edits);
    expect(await read()).toEqual([]);
  });

  it('changes what it is for', async () => {
    await fill(good.map(([before]) => before));
    await rewrite(bench(), 'up', 'things', edits);
    const rows = await database.collection('things').find({}, { promoteValues: false }).toArray();
    const given = rows.map(({ _id, ...rest }) => rest);
    expect(bytesOf(given).sort()).toEqual(bytesOf(good.map(([, after]) => after)).sort());
  });

  it('brings back what it changed, and gives the same when it goes up again', async () => {
    await fill([...good.map(([before]) => before), ...strange.filter((document) => !refused?.(document))]);
    const before = bytesOf(await read());
    await rewrite(bench(), 'up', 'things', edits);
    const after = bytesOf(await read());
    await rewrite(bench(), 'down', 'things', edits);
    // What was in the new shape before is in the old shape now: nobody can tell it from what the new version wrote.
    const isChanged = (row: string) => !after.includes(row);
    const down = bytesOf(await read());
    expect(down).toEqual(expect.arrayContaining(before.filter(isChanged)));
    expect(down).toHaveLength(before.length);
    await rewrite(bench(), 'up', 'things', edits);
    expect(bytesOf(await read())).toEqual(after);
  });
});
