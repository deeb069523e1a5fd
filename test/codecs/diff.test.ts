import { Decimal128, Double, ObjectId } from 'mongodb';
import { describe, expect, test } from 'vitest';
import {
  array,
  datetime,
  decimal,
  decodeDocument,
  double,
  embedded,
  int,
  json,
  map,
  nullable,
  objectId,
  shape,
  string,
} from '../../runtime/src/codecs/index.ts';
import type { Problem } from '../../runtime/src/errors/problem.ts';
import { diff, type UpdateDocument } from '../../runtime/src/update/diff.ts';

const comment = shape('Comment', () => ({
  text: { codec: string({ maxLength: 10, trim: true }), stored: 't' },
  slug: { codec: string(), optional: true, immutable: true },
  votes: { codec: array(int()), optional: true },
}));
const post = shape('Post', () => ({
  _id: { codec: objectId() },
  title: { codec: string({ trim: true }) },
  slug: { codec: string(), immutable: true },
  price: { codec: decimal(), optional: true },
  subtitle: { codec: nullable(string()), optional: true },
  score: { codec: double() },
  author: { codec: nullable(embedded(() => comment)), stored: 'a' },
  comments: {
    codec: array(
      embedded(() => comment),
      { maxItems: 4 },
    ),
  },
  tags: { codec: array(string(), { uniqueItems: true }) },
  counts: { codec: map(int()) },
  people: { codec: map(embedded(() => comment)), optional: true },
  data: { codec: json(), optional: true },
  updatedAt: { codec: datetime(), role: 'updatedAt' },
}));

interface Row {
  [key: string]: unknown;
  _id: ObjectId;
  title: string;
  score: number;
  author: Record<string, unknown> | null;
  comments: Record<string, unknown>[];
  tags: string[];
  counts: Record<string, unknown>;
}

const stored = {
  _id: new ObjectId('64b7f0c2a1b2c3d4e5f60718'),
  title: 'A',
  slug: 'a',
  price: Decimal128.fromString('1.50'),
  subtitle: null,
  score: 1,
  a: { t: 'x', old: 1 },
  comments: [{ t: 'one' }, { t: 'two', votes: [1, 2] }, { t: 'three', old: [true] }],
  tags: ['p', 'q'],
  counts: { 0: 1, b: 2 },
  people: { ann: { t: 'x' } },
  data: { k: [1, 2] },
  updatedAt: new Date(0),
  legacy: { deep: 1 },
};

function read(document: object): Row {
  const row = {};
  decodeDocument(post, document, row);
  return row as Row;
}

function change(
  edit: (row: Row) => unknown,
  document: object = stored,
): { update: UpdateDocument | undefined; problems: Problem[] } {
  const row = read(document);
  edit(row);
  const problems: Problem[] = [];
  return { update: diff(post, read(document), row, { problems, unknownKeys: 'keep' }), problems };
}

function votesOf(row: Row): unknown[] {
  return row.comments[1]?.votes as unknown[];
}

/** What is changed on the row, and the smallest update for it. */
const updates: readonly [name: string, edit: (row: Row) => unknown, update: UpdateDocument | undefined][] = [
  ['nothing', () => {}, undefined],
  [
    'a value and back',
    (row) => {
      row.title = 'B';
      row.title = 'A';
    },
    undefined,
  ],
  ['what is trimmed away', (row) => Object.assign(row, { title: ' A ' }), undefined],
  ['the same objects anew', (row) => Object.assign(row, { counts: { b: 2, 0: 1 } }), undefined],
  ['a whole double', (row) => Object.assign(row, { score: 2 }), { $set: { score: new Double(2) } }],
  [
    'another zero of a decimal',
    (row) => Object.assign(row, { price: '1.5' }),
    { $set: { price: Decimal128.fromString('1.5') } },
  ],
  ['a field away', (row) => delete row.price, { $unset: { price: '' } }],
  ['a field to undefined', (row) => Object.assign(row, { price: undefined }), { $unset: { price: '' } }],
  ['null to a value', (row) => Object.assign(row, { subtitle: 's' }), { $set: { subtitle: 's' } }],
  ['null away', (row) => delete row.subtitle, { $unset: { subtitle: '' } }],
  [
    'an embedded field',
    (row) => {
      (row.author ?? {}).text = 'y';
    },
    { $set: { 'a.t': 'y' } },
  ],
  [
    'an embedded value anew',
    (row) => Object.assign(row, { author: { text: 'y' } }),
    { $set: { 'a.t': 'y' }, $unset: { 'a.old': '' } },
  ],
  ['an embedded value to null', (row) => Object.assign(row, { author: null }), { $set: { a: null } }],
  [
    'an element’s field',
    (row) => Object.assign(row.comments[2] ?? {}, { text: 'z' }),
    { $set: { 'comments.2.t': 'z' } },
  ],
  [
    'arrays in an element',
    (row) => {
      votesOf(row).push(3, 4);
    },
    { $push: { 'comments.1.votes': { $each: [3, 4] } } },
  ],
  ['one appended', (row) => row.comments.push({ text: 'new' }), { $push: { comments: { $each: [{ t: 'new' }] } } }],
  [
    'one appended and one changed',
    (row) => {
      row.comments.push({ text: 'new' });
      (row.comments[0] ?? {}).text = 'z';
    },
    { $set: { comments: [{ t: 'z' }, { t: 'two', votes: [1, 2] }, { t: 'three', old: [true] }, { t: 'new' }] } },
  ],
  [
    'one removed',
    (row) => row.comments.splice(1, 1),
    { $set: { comments: [{ t: 'one' }, { t: 'three', old: [true] }] } },
  ],
  ['all removed', (row) => Object.assign(row, { tags: [] }), { $set: { tags: [] } }],
  [
    'one scalar of two',
    (row) => {
      row.tags[1] = 'r';
    },
    { $set: { 'tags.1': 'r' } },
  ],
  ['all scalars', (row) => row.tags.reverse(), { $set: { tags: ['q', 'p'] } }],
  [
    'keys of a map',
    (row) => Object.assign(row, { counts: { b: 3, 7: 1 } }),
    { $set: { 'counts.7': 1, 'counts.b': 3 }, $unset: { 'counts.0': '' } },
  ],
  [
    'in a map',
    (row) => {
      (row.people as Row['counts']).ann = { text: 'y' };
    },
    { $set: { 'people.ann.t': 'y' } },
  ],
  [
    'json as a whole',
    (row) => {
      (row.data as { k: number[] }).k.push(3);
    },
    { $set: { data: { k: [1, 2, 3] } } },
  ],
  ['an unknown key', (row) => Object.assign(row, { legacy: 2n }), { $set: { legacy: 2n } }],
  ['an unknown key away', (row) => delete row.legacy, { $unset: { legacy: '' } }],
];

test.each(updates)('%s', (_, edit, update) => {
  expect(change(edit)).toEqual({ update, problems: [] });
});

/** What is changed on the row, and what is wrong with it. */
const mistakes: readonly [name: string, edit: (row: Row) => unknown, ...problems: [path: string, code: string][]][] = [
  ['an id', (row) => Object.assign(row, { _id: new ObjectId() }), ['_id', 'immutable']],
  ['an immutable field', (row) => Object.assign(row, { slug: 'b' }), ['slug', 'immutable']],
  ['an immutable field away', (row) => delete row.slug, ['slug', 'immutable']],
  [
    'a field that the runtime keeps',
    (row) => Object.assign(row, { updatedAt: new Date() }),
    ['updatedAt', 'immutable'],
  ],
  ['a required field away', (row) => Reflect.deleteProperty(row, 'title'), ['title', 'required']],
  ['null', (row) => Object.assign(row, { title: null }), ['title', 'null']],
  [
    'another type, deep',
    (row) => {
      votesOf(row)[0] = 'x';
    },
    ['comments.1.votes.0', 'type'],
  ],
  [
    'a rule, deep',
    (row) => Object.assign(row.comments[2] ?? {}, { text: 'much too long' }),
    ['comments.2.text', 'too-long'],
  ],
  ['in an appended item', (row) => row.comments.push({}), ['comments.3.text', 'required']],
  ['too many', (row) => row.comments.push({ text: '1' }, { text: '2' }), ['comments', 'too-many-items']],
  ['a repeated item', (row) => row.tags.push('p'), ['tags.2', 'duplicate-item']],
  [
    'a repeated item in place',
    (row) => {
      row.tags[1] = 'p';
    },
    ['tags.1', 'duplicate-item'],
  ],
  ['a misspelt field', (row) => Object.assign(row, { tilte: 'x' }), ['tilte', 'unknown-field']],
  ['a stored name', (row) => Object.assign(row, { a: 'x' }), ['a', 'unknown-field']],
  [
    'a key with a dot',
    (row) => {
      row.counts['a.b'] = 1;
    },
    ['counts', 'key'],
  ],
  ['a function', (row) => Object.assign(row, { data: () => 1 }), ['data', 'type']],
  ['itself', (row) => Object.assign(row, { data: [row] }), ['data.0', 'cycle']],
  [
    'a hole',
    (row) => {
      row.tags[3] = 'z';
    },
    ['tags.2', 'type'],
  ],
  [
    'two things',
    (row) => {
      row.score = Number.NaN;
      row.slug = 'x';
    },
    ['slug', 'immutable'],
    ['score', 'nan'],
  ],
];

test.each(mistakes)('%s is a problem', (_, edit, ...problems) => {
  expect(change(edit).problems.map(({ path, code }) => [path, code])).toEqual(problems);
});

describe('what the database holds against the declaration', () => {
  const odd = {
    ...stored,
    score: 'high',
    tags: ['p', 5],
    comments: [{ t: 'much longer than declared', extra: 1 }, { t: 7 }, { votes: 'many' }, 'text'],
    counts: { 'a.b': 1, $c: 2, d: 'x' },
    $odd: 1,
  };

  test('stays while other things change', () => {
    expect(change((row) => Object.assign(row, { title: 'B' }), odd)).toEqual({
      update: { $set: { title: 'B' } },
      problems: [],
    });
    expect(
      change((row) => {
        row.counts.e = 1;
      }, odd).update,
    ).toEqual({ $set: { 'counts.e': 1 } });
    expect(change((row) => Object.assign(row.comments[2] ?? {}, { text: 'x' }), odd).update).toEqual({
      $set: { 'comments.2.t': 'x' },
    });
  });

  test('goes back when the array around it is written again', () => {
    const { update, problems } = change((row) => row.comments.shift(), odd);
    expect(problems).toEqual([]);
    expect(update).toEqual({ $set: { comments: [{ t: 7 }, { votes: 'many' }, 'text'] } });
    const edited = change((row) => row.comments.splice(0, 2, { text: 'new' }), odd);
    expect(edited).toEqual({ update: { $set: { comments: [{ t: 'new' }, { votes: 'many' }, 'text'] } }, problems: [] });
  });

  test('goes back when a key that no path names changes', () => {
    expect(
      change((row) => {
        row.counts['a.b'] = 5;
      }, odd),
    ).toEqual({
      update: { $set: { counts: { 'a.b': 5, $c: 2, d: 'x' } } },
      problems: [],
    });
    expect(change((row) => Object.assign(row, { $odd: 5 }), odd).problems).toMatchObject([
      { path: '$odd', code: 'key' },
    ]);
  });

  test('is checked where it was changed', () => {
    const { problems } = change((row) => {
      row.comments[1] = { text: 8 };
    }, odd);
    expect(problems).toMatchObject([{ path: 'comments.1.text', code: 'type' }]);
  });

  test('hidden keys go back too', () => {
    const hidden = { ...stored, comments: [{ t: 'one', text: 'covered' }, { t: 'two' }] };
    const { update } = change((row) => row.comments.pop(), hidden);
    expect(update).toEqual({ $set: { comments: [{ t: 'one', text: 'covered' }] } });
  });
});

test('an immutable field may be set while it is missing', () => {
  const { slug: _, ...without } = stored;
  expect(change((row) => Object.assign(row, { slug: 'b' }), without).update).toEqual({ $set: { slug: 'b' } });
});
