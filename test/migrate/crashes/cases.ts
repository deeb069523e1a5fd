import type { Document } from 'mongodb';
import type { Edit, IndexSpec, Step } from '../../../runtime/src/migrate/index.ts';
import type { Operation } from '../operations/support/operation.ts';

const collection = 'items';
const models = (n = 'int?', indexes: readonly IndexSpec[] = []) => `
embedded: { Part: { fields: { txt: string?, inner: 'Part[]?' } } }
models:
  Item:
    collection: items
    fields: { _id: int, a: { type: string, optional: true, nullable: true }, n: ${n}, at: datetime?, list: 'Part[]?' }
    indexes: ${JSON.stringify(indexes)}`;

const documents: readonly Document[] = [
  { a: 'one', n: 1, list: [{ txt: 'x', inner: [{ txt: 'y' }] }] },
  { a: '2', n: 2, list: [] },
  { a: null, n: 3 },
  { n: 4, list: [{ txt: 'z' }, {}] },
  { a: '5', n: 5, b: 'taken' },
];

const items = (title: string, steps: readonly Step[], more: Partial<Operation> = {}): Operation => ({
  title,
  before: models(),
  after: models(),
  steps,
  accepted: documents.map((document) => [document]),
  ...more,
});
const one = (step: Step, more: Partial<Operation> = {}) => items(step.op, [step], more);
const empty = { accepted: [] };

const withIndexes = (title: string, found: readonly IndexSpec[], step: Step): Operation => ({
  ...items(title, [step], empty),
  before: models(undefined, found),
});
const index = (key: Record<string, number | string>, more: object = {}): IndexSpec => ({
  name: Object.entries(key).flat().join('_'),
  key,
  ...more,
});
const rewrite = (title: string, edits: readonly Edit[]) =>
  items(`rewrite: ${title}`, [
    { op: 'widenValidator', collection },
    { op: 'rewrite', collection, edits },
  ]);

/** One migration for every kind of step, and for every way in which a step may go. */
export const crashCases: readonly Operation[] = [
  {
    title: 'createCollection',
    after: models(),
    steps: [{ op: 'createCollection', collection, indexes: [index({ n: 1 }), index({ a: 1 }, { unique: true })] }],
  },
  {
    title: 'createCollection that is filled then',
    after: models(),
    steps: [{ op: 'createCollection', collection, indexes: [index({ n: 1 })] }],
    accepted: documents.map((document) => [document]),
  },
  one({ op: 'dropCollection', collection, destructive: 'allow' }),
  one({ op: 'renameCollection', collection, to: 'things', gap: 'allow' }),
  one({ op: 'widenValidator', collection }, { after: models('int'), ...empty }),
  one({ op: 'tightenValidator', collection }, { after: models('long?'), ...empty }),
  one({
    op: 'createIndexes',
    collection,
    indexes: [index({ n: 1 }, { unique: true }), index({ 'list.txt': 1, a: -1 }, { sparse: true })],
  }),
  withIndexes('dropIndex', [index({ n: 1 })], { op: 'dropIndex', collection, index: index({ n: 1 }) }),
  withIndexes('replaceIndex side by side', [index({ n: 1 })], {
    ...{ op: 'replaceIndex', collection, from: index({ n: 1 }), to: index({ n: -1 }) },
  }),
  withIndexes('replaceIndex of the same name', [index({ n: 1 })], {
    ...{ op: 'replaceIndex', collection, from: index({ n: 1 }), to: index({ n: -1 }, { name: 'n_1' }) },
  }),
  withIndexes('replaceIndex by a name', [index({ n: 1 }, { unique: true })], {
    ...{ op: 'replaceIndex', collection, gap: 'allow' },
    ...{ from: index({ n: 1 }, { unique: true }), to: index({ n: 1 }, { unique: true, name: 'other' }) },
  }),
  withIndexes('replaceIndex of texts', [index({ a: 'text' })], {
    ...{ op: 'replaceIndex', collection, from: index({ a: 'text' }), to: index({ a: 'text', n: 1 }), gap: 'allow' },
  }),
  withIndexes('modifyIndex to unique', [index({ n: 1 })], {
    ...{ op: 'modifyIndex', collection, from: index({ n: 1 }), to: index({ n: 1 }, { unique: true, hidden: true }) },
  }),
  withIndexes('modifyIndex to expiry', [index({ at: 1 })], {
    ...{ op: 'modifyIndex', collection, destructive: 'allow' },
    ...{ from: index({ at: 1 }), to: index({ at: 1 }, { expireAfterSeconds: 900 }) },
  }),
  rewrite('renames', [
    { edit: 'renameField', path: 'list.$[].txt', to: 'text', onConflict: 'refuse' },
    { edit: 'renameField', path: 'a', to: 'b', onConflict: 'quarantine' },
  ]),
  rewrite('losses', [
    { edit: 'removeField', path: 'list', destructive: 'allow' },
    { edit: 'convertField', path: 'a', from: 'string', to: 'int', onError: 'quarantine' },
    { edit: 'replaceNull', path: 'a', by: 'missing' },
  ]),
  rewrite('fills', [
    { edit: 'addField', path: 'c', value: { constant: 0 } },
    { edit: 'wrapInArray', path: 'n' },
    { edit: 'moveField', path: 'a', to: 'd.e', onConflict: 'refuse' },
  ]),
  rewrite('a recursive type', [{ edit: 'renameField', path: 'list.$[].<Part>.txt', to: 'text', onConflict: 'refuse' }]),
  one({ op: 'data', name: 'counts', collection, phase: 'contract', each: () => undefined }),
  one({
    ...{ op: 'run', name: 'marks', phase: 'contract' },
    ...{ check: async () => true, up: async () => undefined, down: async () => undefined },
  }),
  {
    title: 'all together',
    before: 'models: { Item: { collection: items, fields: { _id: int, a: { type: string?, index: true }, n: int? } } }',
    after:
      'models: { Thing: { collection: things, was: Item, fields: { _id: int, b: { type: string?, was: a, index: true }, n: long?, c: { type: int, default: 1 } } } }',
    to: 'things',
    accepted: [[{ a: 'one', n: 1 }], [{ n: 2 }], [{ a: 'three' }]],
  },
];
