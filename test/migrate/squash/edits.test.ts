import { expect, test } from 'vitest';
import { editBuilder } from '../../../runtime/src/migrate/builders/edit-builder.ts';
import { stepBuilder } from '../../../runtime/src/migrate/builders/step-builder.ts';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import { squashWritten, type Written } from './support/fold.ts';

const edit = editBuilder;
const step = stepBuilder<Record<string, object>, Record<string, object>>();
const { renameField, removeField, addField, convertField, mapValues, replaceNull, moveField, computeField } = edit;
const gone = { destructive: 'allow' } as const;

/** What the first models are, the migrations, and the edits that are left. */
const folds: Readonly<Record<string, readonly [string, readonly Written[], readonly Edit[]]>> = {
  'a rename of a rename': [
    'a: string',
    [
      ['b: string', [renameField('a', 'b')]],
      ['c: string', [renameField('b', 'c')]],
    ],
    [renameField('a', 'c')],
  ],
  'a rename back': [
    'a: string',
    [
      ['b: string', [renameField('a', 'b')]],
      ['a: string', [renameField('b', 'a')]],
    ],
    [],
  ],
  'a rename of a rename, with what happened to the value in between': [
    'a: int',
    [
      ['b: int', [renameField('a', 'b')]],
      ['b: long', [convertField('b', { from: 'int', to: 'long' })]],
      ['c: long', [renameField('b', 'c')]],
    ],
    [renameField('a', 'c'), convertField('c', { from: 'int', to: 'long' })],
  ],
  'a rename of what was filled in': [
    't: string',
    [
      ['t: string; a: int', [addField('a', { constant: 0 })]],
      ['t: string; b: int', [renameField('a', 'b')]],
    ],
    [addField('b', { constant: 0 })],
  ],
  'a rename of what was optional, then required': [
    'a: int?',
    [
      ['a: int', [addField('a', { constant: 0 })]],
      ['b: int', [renameField('a', 'b')]],
    ],
    [renameField('a', 'b'), addField('b', { constant: 0 })],
  ],
  'a rename of what no document has': [
    't: string',
    [
      ['t: string; a: int?', []],
      ['t: string; b: int?', [renameField('a', 'b')]],
    ],
    [],
  ],
  'a rename in what was renamed': [
    'comments: Comment[]',
    [
      ['notes: Comment[]', [renameField('comments', 'notes')]],
      ['notes: Comment[]', [renameField('notes.$[].txt', 'text')]],
    ],
    [renameField('comments', 'notes'), renameField('notes.$[].txt', 'text')],
  ],
  'a removal of what was filled in': [
    't: string',
    [
      ['t: string; a: int', [addField('a', { constant: 0 })]],
      ['t: string', [removeField('a', gone)]],
    ],
    [],
  ],
  'a removal of what was optional, then required': [
    't: string; a: int?',
    [
      ['t: string; a: int', [addField('a', { constant: 0 })]],
      ['t: string', [removeField('a', gone)]],
    ],
    [removeField('a', gone)],
  ],
  'a removal of what was renamed and converted': [
    't: string; a: int',
    [
      ['t: string; b: int', [renameField('a', 'b')]],
      ['t: string; b: string', [convertField('b', { from: 'int', to: 'string' })]],
      ['t: string', [removeField('b', gone)]],
    ],
    [removeField('a', gone)],
  ],
  'a removal with all that was done inside': [
    't: string; comments: Comment[]',
    [
      [
        't: string; comments: Comment[]',
        [renameField('comments.$[].txt', 'text'), removeField('comments.$[].old', { destructive: 'refuse' })],
      ],
      ['t: string', [removeField('comments', gone)]],
    ],
    [removeField('comments', { destructive: 'refuse' })],
  ],
  'a removal of what no models ever knew': [
    't: string',
    [
      ['t: string', [removeField('junk', gone)]],
      ['t: string', [removeField('older', gone)]],
    ],
    [removeField('junk', gone), removeField('older', gone)],
  ],
  'conversions one after the other': [
    'a: int',
    [
      ['a: long', [convertField('a', { from: 'int', to: 'long' })]],
      ['a: decimal', [convertField('a', { from: 'long', to: 'decimal' })]],
    ],
    [convertField('a', { from: 'int', to: 'long' }), convertField('a', { from: 'long', to: 'decimal' })],
  ],
  'a conversion and back, when that gives the same': [
    'a: int',
    [
      ['a: string', [convertField('a', { from: 'int', to: 'string' })]],
      ['a: int', [convertField('a', { from: 'string', to: 'int' })]],
    ],
    [],
  ],
  'values that were replaced twice': [
    'a: Status',
    [
      ['a: Status', [mapValues('a', { old: 'middle', other: 'draft' })]],
      ['a: Status', [mapValues('a', { middle: 'live' })]],
    ],
    [mapValues('a', { middle: 'live', old: 'live', other: 'draft' })],
  ],
  'nulls that were replaced': [
    'a: int | null',
    [
      ['a: int', [replaceNull('a', { constant: 0 })]],
      ['a: int | null', []],
      ['a: int', [replaceNull('a', { constant: 1 })]],
    ],
    [replaceNull('a', { constant: 0 })],
  ],
  'a wrap and an unwrap, with what happened to items': [
    'a: int',
    [
      ['a: int[]', [edit.wrapInArray('a')]],
      ['a: string[]', [convertField('a.$[]', { from: 'int', to: 'string' })]],
      ['a: string', [edit.unwrapArray('a')]],
    ],
    [convertField('a', { from: 'int', to: 'string' })],
  ],
  'nothing that is filled in for what is unwrapped to nothing': [
    'a: int[]?',
    [
      ['a: int[]', [addField('a', { constant: [] })]],
      ['a: int?', [edit.unwrapArray('a')]],
    ],
    [edit.unwrapArray('a')],
  ],
  'a move of what was renamed, renamed again': [
    'street: string',
    [
      ['road: string', [renameField('street', 'road')]],
      ['at: Comment', [moveField('road', 'at.txt')]],
      ['at: Comment', [renameField('at.txt', 'text')]],
    ],
    [moveField('street', 'at.text')],
  ],
  'what is computed from documents as they were': [
    'a: string',
    [
      ['a: string; b: string', [computeField('b', { $toUpper: '$a' })]],
      ['a: string; c: string', [renameField('b', 'c')]],
    ],
    [computeField('c', { $toUpper: '$a' })],
  ],
};

test.each(Object.entries(folds))('%s', (_name, [before, written, expected]) => {
  expect(squashWritten(before, written)).toEqual(expected);
});

/** What the first models are, the migrations, and what stands against one. */
const refusals: Readonly<Record<string, readonly [string, readonly Written[], readonly string[]]>> = {
  'a key that is used again': [
    'a: string',
    [
      ['b: string', [renameField('a', 'b')]],
      ['b: string; a: int?', []],
    ],
    ['"a" is taken away, and a field of that key is there again in the end (0002_a.1)'],
  ],
  'a key that is filled in again': [
    't: string; a: string',
    [
      ['t: string', [removeField('a', gone)]],
      ['t: string; a: int', [addField('a', { constant: 1 })]],
    ],
    ['"a" is taken away, and made again from something else (0002_a.1, 0003_b.1)'],
  ],
  'a conversion and back that loses something': [
    'a: double',
    [
      ['a: int', [convertField('a', { from: 'double', to: 'int' })]],
      ['a: double', [convertField('a', { from: 'int', to: 'double' })]],
    ],
    ['"a" is converted from double to int, and double in the end (0002_a.1)'],
  ],
  'an unwrap and a wrap': [
    'a: int[]',
    [
      ['a: int', [edit.unwrapArray('a')]],
      ['a: int[]', [edit.wrapInArray('a')]],
    ],
    ['"a" is no array any more, and one in the end (0002_a.1)'],
  ],
  'what is filled in and may be missing again': [
    'a: (int | null)?',
    [
      ['a: int | null', [addField('a', { constant: 1 })]],
      ['a: int?', [replaceNull('a', 'missing')]],
    ],
    ['"a" is filled in, and may be as it was again after a later step (0002_a.1, 0003_b.1)'],
  ],
  'a value that is allowed again': [
    'a: Status',
    [
      ['a: Status', [mapValues('a', { live: 'draft' })]],
      ['a: Status; b: int?', []],
    ],
    ['"live" in "a" is replaced, and allowed again in the end (0002_a.1)'],
  ],
  'documents that are put aside for what goes away': [
    't: string; a: string',
    [
      ['t: string; a: int', [convertField('a', { from: 'string', to: 'int', onError: 'quarantine' })]],
      ['t: string', [removeField('a', gone)]],
    ],
    ['Documents are put aside for what "a" holds, which is taken away later (0002_a.1, 0003_b.1)'],
  ],
  'what is computed from documents that were changed': [
    'a: string',
    [
      ['b: string', [renameField('a', 'b')]],
      ['b: string; c: string', [computeField('c', { $toUpper: '$b' })]],
    ],
    ['"c" is computed from documents that an earlier step changed (0002_a.1, 0003_b.1)'],
  ],
  'data steps and run steps, all of them': [
    'a: string',
    [
      ['a: string', [step.data('posts', { name: 'upper case', each: () => undefined })]],
      ['a: string', [step.run({ name: 'seed', check: async () => true, up: async () => undefined })]],
    ],
    [
      '"upper case" is TypeScript, which cannot be copied (0002_a.1)',
      '"seed" is TypeScript, which cannot be copied (0003_b.1)',
    ],
  ],
};

test.each(Object.entries(refusals))('refused: %s', (_name, [before, written, expected]) => {
  expect(squashWritten(before, written)).toEqual(expected);
});

test('steps in TypeScript may be left out', () => {
  const seed = step.run({ name: 'seed', check: async () => true, up: async () => undefined });
  const written: readonly Written[] = [
    ['b: string', [seed, renameField('a', 'b')]],
    ['c: string', [renameField('b', 'c')]],
  ];
  expect(squashWritten('a: string', written, ['0002_a.1'])).toEqual([renameField('a', 'c')]);
});
