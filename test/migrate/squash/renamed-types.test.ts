import { expect, test } from 'vitest';
import { planSquash } from '../../../generator/src/4-plan/squash/plan-squash.ts';
import { originText } from '../../../generator/src/4-plan/squash/step-origin.ts';
import { migrationsAlong } from './support/migration-walk.ts';

/** Models with one type that contains itself. */
function threads(type: string, fields: readonly string[]): string {
  return `
embedded:
  ${type}:
    fields:
      replies: ${type}[]
${fields.map((field) => `      ${field}\n`).join('')}
models:
  Post:
    collection: posts
    fields:
      first: ${type}
`;
}

/** The edits of a squash of all but the first migration, or what stands against it. */
function squashAlong(...models: readonly string[]): readonly unknown[] {
  const [, ...range] = migrationsAlong(models) ?? [];
  const { plan, refusals } = planSquash(range, new Set());
  if (plan === undefined) {
    return refusals.map(({ message, origins }) => `${message} (${origins.map(originText).join(', ')})`);
  }
  return plan.steps.flatMap(({ step }) => (step.op === 'rewrite' ? step.edits : []));
}

/** What is done to the type's values after it was renamed: the fields before and after, and the edit that is left. */
const kept: Readonly<Record<string, readonly [string, string, object]>> = {
  'a wrap': ['tag: int', 'tag: int[]', { edit: 'wrapInArray', path: 'first.<Remark>.tag' }],
  'a conversion': ['tag: int', 'tag: string', { edit: 'convertField', path: 'first.<Remark>.tag' }],
  'a rename': ['tag: int', 'mark: { type: int, was: tag }', { edit: 'renameField', path: 'first.<Remark>.tag' }],
  'a removal': ['tag: int', 'other: int?', { edit: 'removeField', path: 'first.<Remark>.tag' }],
  'a fill': ['tag: int?', 'tag: { type: int, default: 1 }', { edit: 'addField', path: 'first.<Remark>.tag' }],
};

test.each(Object.entries(kept))('%s in a type that was renamed before is kept', (_name, [from, to, edit]) => {
  const first = threads('Note', [from]);
  const renamed = threads('Remark', [from]);
  expect(squashAlong(first, renamed, threads('Remark', [to]))).toEqual([expect.objectContaining(edit)]);
});

test('of a field that came after the rename nothing is left', () => {
  const first = threads('Note', ['text: string']);
  const renamed = threads('Remark', ['text: string', 'tag: int?']);
  expect(squashAlong(first, renamed, threads('Remark', ['text: string']))).toEqual([]);
});

test('refused: a key that is used again after the rename', () => {
  const first = threads('Note', ['text: string', 'tag: int']);
  const without = threads('Note', ['text: string']);
  const renamed = threads('Remark', ['text: string', 'tag: int?']);
  const message = '"first.<Note>.tag" is taken away, and a field of that key is there again in the end (0002_made.2)';
  expect(squashAlong(first, without, renamed)).toEqual([message]);
});

test('refused: two names of a type in one place, one of which is also a type elsewhere', () => {
  const elsewhere = `
  Other:
    fields:
      only: Note
`;
  const note = 'embedded:\n  Note:\n    fields: { replies: "Note[]", tag: int }';
  const both = (yaml: string) => yaml.replace('embedded:', note) + elsewhere;
  const first = threads('Note', ['tag: int']) + elsewhere;
  const apart = both(threads('Remark', ['tag: long']));
  const wrapped = both(threads('Remark', ['tag: long[]']));
  const message =
    '"first.<Note>.tag" and "first.<Remark>.tag" may be the same place in a type that contains itself (0002_made.2, 0003_made.2)';
  expect(squashAlong(first, apart, wrapped)).toEqual([message]);
});
