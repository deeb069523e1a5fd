import type { Document } from 'mongodb';
import type { Change, Operation, Refusal } from '../support/operation.ts';

/** A kind of index, with documents that it has to take or cannot take. */
interface IndexKind {
  readonly title: string;
  /** Of the field "a", in YAML; no matter what the documents hold, since nothing is validated. */
  readonly type?: string;
  /** In YAML. */
  readonly index: string;
  readonly accepted?: readonly Document[];
  readonly refused?: readonly Refusal[];
}

/** Values that most indexes take. */
const usual: readonly Document[] = [
  { a: 1, b: 1 },
  { a: 'x', b: 2 },
  { a: null, b: null },
  {},
  { a: [1, [2], { b: 3 }] },
  { a: { b: [1] } },
];
const place = { type: 'Point', coordinates: [5.25, 10.5] };
const nowhere = { type: 'Point', coordinates: [999.125, 0] };
const twice = /One value stands in more than one document.*2 documents, such as _id 1/;

const kinds: readonly IndexKind[] = [
  { title: 'an ascending index', index: '{ key: { a: 1 } }' },
  {
    title: 'a compound index',
    index: '{ key: { a: -1, b: 1 } }',
    refused: [{ what: 'two arrays', documents: [{ a: [1], b: [2] }], says: /two arrays/ }],
  },
  { title: 'a sparse index', index: '{ key: { a: 1 }, sparse: true }' },
  { title: 'a hidden index', index: '{ key: { a: 1 }, hidden: true }' },
  { title: 'a partial index', index: '{ key: { a: 1 }, partialFilterExpression: { b: { $gt: 1 } } }' },
  { title: 'an index with a collation', index: '{ key: { a: 1 }, collation: { locale: de, strength: 1 } }' },
  { title: 'an index by which documents expire', index: '{ key: { at: 1 }, expireAfterSeconds: 100000 }' },
  {
    title: 'a unique index',
    index: '{ key: { a: 1 }, unique: true }',
    accepted: [{ a: 1 }, { a: 'x' }, {}, { a: [3, 4] }, { a: [] }],
    refused: [
      { what: 'values', documents: [{ a: 'value one' }, { a: 'value one' }], says: twice },
      { what: 'items of arrays', documents: [{ a: [5, 6] }, { a: [6, 7] }], says: twice },
      { what: 'null and missing', documents: [{ a: null }, {}], says: twice },
    ],
  },
  {
    title: 'a unique sparse index',
    index: '{ key: { a: 1 }, unique: true, sparse: true }',
    accepted: [{ a: 1 }, { a: null }, {}, {}],
    refused: [{ what: 'nulls', documents: [{ a: null }, { a: null }], says: twice }],
  },
  {
    title: 'a text index',
    type: 'string',
    index: '{ key: { a: text, t: text }, weights: { a: 3 }, default_language: german }',
    accepted: [{ a: 'ein Text' }, { a: ['ein', 'Text', 5] }, { a: 5 }, { a: null }, {}],
    refused: [{ what: 'an unknown language', documents: [{ a: 'text', language: 'value one' }], says: /language/ }],
  },
  {
    title: 'a 2dsphere index',
    type: 'geo.point',
    index: '{ key: { a: 2dsphere } }',
    accepted: [{ a: place }, { a: [5, 10] }, { a: null }, {}],
    refused: [
      { what: 'several places', documents: [{ a: [place, place] }], says: /no valid place/ },
      { what: 'no place on earth', documents: [{ a: nowhere }], says: /no valid place/ },
      { what: 'a text', documents: [{ a: 'value one' }], says: /no valid place/ },
    ],
  },
  {
    title: 'a 2d index',
    type: 'geo.point',
    index: '{ key: { a: 2d } }',
    accepted: [{ a: [5, 10] }, {}, { a: null }],
    refused: [{ what: 'out of bounds', documents: [{ a: [999.125, 0] }], says: /no valid place/ }],
  },
  {
    title: 'a hashed index',
    index: '{ key: { a: hashed } }',
    accepted: [{ a: 1 }, { a: 'x' }, { a: null }, {}, { a: { b: 1 } }],
    refused: [{ what: 'an array', documents: [{ a: ['value one'] }], says: /array/ }],
  },
  { title: 'a wildcard index', index: "{ key: { 'a.$**': 1 } }" },
];

const models = (index = '', type = 'json') =>
  `models:
  Item:
    collection: items
    fields: { _id: int, a: ${type}, b: json, t: string, at: datetime }
    indexes: [${index}]
    validation: { level: off }`;

const created = kinds.map(
  ({ title, type, index, accepted = usual, refused = [] }): Operation => ({
    title: `createIndexes: ${title}`,
    before: models('', type),
    after: models(index, type),
    accepted: accepted.map((document): Change => [document]),
    refused,
  }),
);

const dropped = created.map(({ title, before = '', after, accepted = [] }): Operation => {
  return { title: title.replace('createIndexes', 'dropIndex'), before: after, after: before, accepted };
});

const changed = (title: string, from: string, to: string, more: Partial<Operation> = {}): Operation => {
  const accepted = [{ a: 1, b: 1 }, { a: 2 }, {}, { a: [3] }].map((document): Change => [document]);
  return { title, before: models(from), after: models(to), accepted, ...more };
};
const a = '{ key: { a: 1 }, name: n }';
const refused: readonly Refusal[] = [
  { what: 'values', documents: [{ a: 'value one' }, { a: 'value one' }], says: twice },
];

/** Every kind of index, made, dropped, replaced and changed. */
export const indexOperations: readonly Operation[] = [
  ...created,
  ...dropped,
  changed('replaceIndex: another key', a, '{ key: { a: -1, b: 1 }, name: m }'),
  changed('replaceIndex: another key under the same name', a, '{ key: { b: 1 }, name: n }'),
  changed('replaceIndex: another name', a, '{ key: { a: 1 }, name: m, was: n }'),
  changed(
    'replaceIndex: unique under another name',
    '{ key: { a: 1 }, name: n, unique: true }',
    '{ key: { a: 1 }, name: m, unique: true, was: n }',
  ),
  changed(
    'replaceIndex: unique and partial',
    a,
    '{ key: { a: 1 }, name: n, unique: true, partialFilterExpression: { a: { $exists: true } } }',
    { refused },
  ),
  changed('replaceIndex: unique no more', '{ key: { a: 1 }, name: n, unique: true }', a),
  changed('replaceIndex: a text index', '{ key: { t: text } }', '{ key: { t: text, b: 1 } }', {
    steps: [
      {
        op: 'replaceIndex',
        collection: 'items',
        from: { key: { t: 'text' }, name: 't_text' },
        to: { key: { t: 'text', b: 1 }, name: 't_text_b_1' },
        gap: 'allow',
      },
    ],
  }),
  changed(
    'replaceIndex: no limit of time',
    '{ key: { at: 1 }, name: n, expireAfterSeconds: 100000 }',
    '{ key: { at: 1 }, name: n }',
  ),
  changed('modifyIndex: hidden', a, '{ key: { a: 1 }, name: n, hidden: true }'),
  changed('modifyIndex: unique', a, '{ key: { a: 1 }, name: n, unique: true }', { refused }),
  changed(
    'modifyIndex: a limit of time',
    '{ key: { at: 1 }, name: n }',
    '{ key: { at: 1 }, name: n, expireAfterSeconds: 100000 }',
  ),
];
