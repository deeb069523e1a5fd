import { expect, test } from 'vitest';
import { editBuilder } from '../../../runtime/src/migrate/builders/edit-builder.ts';
import { stepBuilder } from '../../../runtime/src/migrate/builders/step-builder.ts';
import type { IndexSpec, Step } from '../../../runtime/src/migrate/index.ts';
import { squashWritten, type Written } from './support/fold.ts';

const edit = editBuilder;
const step = stepBuilder<Record<string, object>, Record<string, object>>();
const allow = { gap: 'allow', destructive: 'allow' } as const;
const plain: IndexSpec = { name: 'a_1', key: { a: 1 } };
const unique: IndexSpec = { name: 'a_1', key: { a: 1 }, unique: true };
const texts: IndexSpec = { name: 'a_text', key: { a: 'text' } };
const other: IndexSpec = { name: 'other', key: { a: -1 } };
const expiring = (seconds: number): IndexSpec => ({ ...plain, expireAfterSeconds: seconds });

/** Before: `posts` with the field `a`, or nothing. The migrations' steps, and the steps that are left. */
const folds: Readonly<Record<string, readonly [string, readonly (readonly Step[])[], readonly Step[]]>> = {
  'a new collection, with its last indexes, whatever was done to documents': [
    '',
    [
      [step.createCollection('posts', [plain])],
      [step.rewrite('posts', [edit.removeField('a', allow)]), step.dropIndex('posts', plain)],
      [step.createIndexes('posts', [other]), step.data('posts', { name: 'fill', each: () => undefined })],
    ],
    [step.createCollection('posts', [other])],
  ],
  'a new collection under its last name': [
    '',
    [[step.createCollection('posts')], [step.renameCollection('posts', 'articles', allow)]],
    [step.createCollection('articles')],
  ],
  'a collection that came and went': [
    'a: string',
    [[step.createCollection('drafts')], [step.dropCollection('drafts', allow)], [step.createCollection('drafts')]],
    [step.createCollection('drafts')],
  ],
  'a collection that was renamed twice, and approved once': [
    'a: string',
    [
      [step.renameCollection('posts', 'articles', { gap: 'allow' })],
      [step.renameCollection('articles', 'texts', { gap: 'refuse' })],
    ],
    [step.renameCollection('posts', 'texts', { gap: 'refuse' })],
  ],
  'a collection that was renamed back': [
    'a: string',
    [[step.renameCollection('posts', 'articles', allow)], [step.renameCollection('articles', 'posts', allow)]],
    [],
  ],
  'a collection that is gone in the end, under its first name': [
    'a: string',
    [
      [step.renameCollection('posts', 'articles', allow)],
      [step.createIndexes('articles', [plain]), step.rewrite('articles', [edit.renameField('a', 'b')])],
      [step.dropCollection('articles', { destructive: 'allow' })],
    ],
    [step.dropCollection('posts', { destructive: 'allow' })],
  ],
  'an index that came and went': [
    'a: string',
    [[step.createIndexes('posts', [plain, other])], [step.dropIndex('posts', plain)]],
    [step.createIndexes('posts', [other])],
  ],
  'an index that went and came again': [
    'a: string',
    [[step.dropIndex('posts', plain)], [step.createIndexes('posts', [plain])]],
    [],
  ],
  'an index that went, and another one of its name': [
    'a: string',
    [[step.dropIndex('posts', unique)], [step.createIndexes('posts', [{ ...unique, key: { a: -1 } }])]],
    [step.replaceIndex('posts', unique, { ...unique, key: { a: -1 } })],
  ],
  'an index of texts that went, and another one of its name: nobody approved the gap': [
    'a: string',
    [[step.dropIndex('posts', texts)], [step.createIndexes('posts', [{ ...texts, default_language: 'none' }])]],
    [step.replaceIndex('posts', texts, { ...texts, default_language: 'none' }, { gap: 'refuse' })],
  ],
  'an index that was new, then another': [
    'a: string',
    [[step.createIndexes('posts', [plain])], [step.replaceIndex('posts', plain, other)]],
    [step.createIndexes('posts', [other])],
  ],
  'an index that was replaced twice': [
    'a: string',
    [[step.replaceIndex('posts', plain, other)], [step.replaceIndex('posts', other, { ...other, name: 'third' })]],
    [step.replaceIndex('posts', plain, { ...other, name: 'third' })],
  ],
  'an index that was changed in place, again and again': [
    'a: string',
    [
      [step.modifyIndex('posts', expiring(100), expiring(50), { destructive: 'allow' })],
      [step.modifyIndex('posts', expiring(50), expiring(20), { destructive: 'allow' })],
    ],
    [step.modifyIndex('posts', expiring(100), expiring(20), { destructive: 'allow' })],
  ],
  'an index by which documents expire, over what another one was: expiry stays a step of its own': [
    'a: string',
    [
      [step.replaceIndex('posts', plain, other)],
      [step.createIndexes('posts', [expiring(50)], { destructive: 'allow' })],
    ],
    [
      step.replaceIndex('posts', plain, other),
      step.createIndexes('posts', [plain]),
      step.modifyIndex('posts', plain, expiring(50), { destructive: 'allow' }),
    ],
  ],
  'an index that was changed in place, and replaced': [
    'a: string',
    [[step.modifyIndex('posts', plain, unique)], [step.replaceIndex('posts', unique, other, { gap: 'allow' })]],
    [step.replaceIndex('posts', plain, other)],
  ],
};

test.each(Object.entries(folds))('%s', (_name, [before, steps, expected]) => {
  expect(squashWritten(before, written(before, steps))).toEqual(expected);
});

const fill = step.rewrite('posts', [edit.addField('a', { constant: 'none' })]);
const convert = step.rewrite('posts', [edit.convertField('a', { from: 'int', to: 'string' })]);
const [dropUnique, loosen] = [step.dropIndex('posts', unique), step.replaceIndex('posts', unique, plain)];

/** The migrations' steps, in the order in which they are left. */
const orders: Readonly<Record<string, readonly Step[]>> = {
  'what is filled in after a unique index went': [dropUnique, fill],
  'what was filled in before a unique index went': [fill, dropUnique],
  'what is filled in after an index was made one that takes doubles': [loosen, fill],
  'what was filled in before an index was made one that takes doubles': [fill, loosen],
  'what is wrapped after an index of two fields went': [
    step.dropIndex('posts', { name: 'both', key: { a: 1, b: 1 } }),
    step.rewrite('posts', [edit.wrapInArray('a')]),
  ],
};

test.each(Object.entries(orders))('%s', (_name, steps) => {
  const all = steps.map((each): Written => ['a: string[]?; b: int[]', [each]]);
  expect(squashWritten('a: string?; b: int[]', all)).toEqual(steps);
});

test('an index that is loosened between two edits goes before both', () => {
  const all = [convert, loosen, fill].map((each): Written => ['a: string; b: int', [each]]);
  const both = step.rewrite('posts', [...convert.edits, ...fill.edits]);
  expect(squashWritten('a: int?; b: int', all)).toEqual([loosen, both]);
});

const [old, now]: readonly [IndexSpec, IndexSpec] = [
  { name: 'a_1', key: { a: 1, b: 1 }, unique: true },
  { name: 'x_1', key: { x: 1, b: 1 }, unique: true },
];
const oldTwin = { ...old, name: 'a_1__before', partialFilterExpression: { a: { $exists: true } } };
const newTwin = { ...now, name: 'x_1__after', partialFilterExpression: { x: { $exists: true } } };
const rename = step.rewrite('posts', [edit.renameField('a', 'x')]);

test('a unique index whose field was renamed is guarded by twins while documents follow', () => {
  const after = 'x: string; b: string';
  const steps = squashWritten('a: string; b: string', [
    [after, [rename]],
    [after, [step.replaceIndex('posts', old, now)]],
  ]);
  expect(steps).toEqual([
    step.createIndexes('posts', [oldTwin, newTwin]),
    step.dropIndex('posts', old, { phase: 'expand' }),
    rename,
    step.createIndexes('posts', [now]),
    step.dropIndex('posts', oldTwin),
    step.dropIndex('posts', newTwin),
  ]);
});

test('the twins of one migration are those of the squash', () => {
  const renaming: Written = [
    'x: string; b: string',
    [
      step.createIndexes('posts', [oldTwin, newTwin]),
      step.dropIndex('posts', old, { phase: 'expand' }),
      rename,
      step.createIndexes('posts', [now]),
      step.dropIndex('posts', oldTwin),
      step.dropIndex('posts', newTwin),
    ],
  ];
  const more: Written = ['x: string; b: string', [step.createIndexes('posts', [other])]];
  expect(squashWritten('a: string; b: string', [renaming, more])).toEqual([
    step.createIndexes('posts', [oldTwin, newTwin, other]),
    step.dropIndex('posts', old, { phase: 'expand' }),
    rename,
    step.createIndexes('posts', [now]),
    step.dropIndex('posts', oldTwin),
    step.dropIndex('posts', newTwin),
  ]);
});

test('a name that one collection has before and another one after is refused', () => {
  const dropped = [[step.dropCollection('posts', allow)], [step.createCollection('posts')]];
  expect(squashWritten('a: string', written('a: string', dropped))).toEqual([
    '"posts" is the name of one collection before and of another one after (0002_a.1, 0003_b.1)',
  ]);
  const moved = [[step.renameCollection('posts', 'old', allow)], [step.renameCollection('drafts', 'posts', allow)]];
  expect(squashWritten('a: string', written('a: string', moved))).toEqual([
    '"posts" is the name of one collection before and of another one after (0002_a.1, 0003_b.1)',
  ]);
});

function written(before: string, steps: readonly (readonly Step[])[]): readonly Written[] {
  return steps.map((own) => [before, own]);
}
