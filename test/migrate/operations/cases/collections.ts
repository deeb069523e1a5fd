import type { Change, Operation } from '../support/operation.ts';

const models = (fields: string, more = '') =>
  `models: { Item: { collection: items, fields: { _id: int, ${fields} }${more} } }`;
const plain = models('a: json?');
const documents: readonly Change[] = [
  [{ a: 1 }],
  [{ a: ['x', { y: [1] }] }],
  [{ a: null }],
  [{}],
  [{ a: { b: 2 }, other: 3 }],
];

/** Operations on whole collections, on their validators, and those that are written by hand. */
export const collectionOperations: readonly Operation[] = [
  { title: 'createCollection', after: models('a: json?', ', indexes: [{ key: { a: 1 } }]'), accepted: documents },
  {
    title: 'dropCollection',
    before: plain,
    after: 'models: { Other: { collection: others, fields: { _id: int } } }',
    accepted: documents,
    to: 'gone',
    isVolatile: true,
  },
  {
    title: 'renameCollection',
    before: plain,
    after: 'models: { Thing: { collection: things, was: Item, fields: { _id: int, a: json? } } }',
    to: 'things',
    accepted: documents,
  },
  {
    title: 'widenValidator: more is allowed',
    before: models('a: string(..3)?, b: int'),
    after: models('a: string(..9)?, b: int?'),
    accepted: [[{ a: 'abc', b: 1 }], [{ b: 2 }]],
    refused: [
      {
        what: 'wrong types',
        documents: [
          { a: ['value one'], b: 1 },
          { a: 5, b: 2 },
          { a: null, b: 3 },
        ],
        says: /in "a" \(3 documents, such as _id 1, 2, 3\)/,
      },
    ],
  },
  {
    title: 'tightenValidator: less is allowed',
    before: models('a: { type: string(..9), optional: true, nullable: true }, b: json?'),
    after: models('a: string(..3), b: json?'),
    flags: '--fill Item.a=x',
    accepted: [[{ a: 'abc' }], [{}, { a: 'x' }], [{ a: null }, { a: 'x' }]],
    refused: [
      {
        what: 'violators',
        documents: [{ a: 'value one' }, { a: 'a value' }],
        says: /in "a" \(2 documents, such as _id 1, 2\)/,
      },
    ],
  },
  {
    title: 'tightenValidator without a rewrite',
    before: models('a: json?'),
    after: models('a: json?', ', validation: { level: off }'),
    accepted: documents,
  },
  {
    title: 'data',
    before: plain,
    after: plain,
    steps: [
      {
        op: 'data',
        name: 'marks',
        collection: 'items',
        phase: 'contract',
        each: ({ marked }) => (marked === true ? undefined : { $set: { marked: true } }),
        undoEach: () => ({ $unset: { marked: 1 } }),
      },
    ],
    accepted: documents.map(([document]) => [document, { ...document, marked: true }]),
  },
  {
    title: 'data without a way back',
    before: plain,
    after: plain,
    steps: [
      { op: 'data', name: 'marks', collection: 'items', phase: 'contract', each: () => ({ $set: { marked: true } }) },
    ],
    accepted: documents.map(([document]) => [document, { ...document, marked: true }]),
    irreversible: /undoEach/,
  },
  {
    title: 'run',
    before: plain,
    after: plain,
    steps: [
      {
        op: 'run',
        name: 'counts',
        phase: 'contract',
        check: async ({ database }) => (await database.collection('notes').countDocuments()) > 0,
        up: async ({ database }) => void (await database.collection('notes').insertOne({ count: 1 })),
        down: async ({ database }) => void (await database.collection('notes').drop()),
      },
    ],
    accepted: documents,
    others: ['notes'],
  },
  {
    title: 'run without a way back',
    before: plain,
    after: plain,
    steps: [{ op: 'run', name: 'nothing', phase: 'contract', check: async () => true, up: async () => undefined }],
    accepted: documents,
    irreversible: /`down`/,
  },
];
