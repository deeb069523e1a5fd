// Words for types in edits that somebody wrote by hand: those of MongoDB, which are not always those of the models.
import { expect, test } from 'vitest';
import { fieldTypes } from '../../generator/src/field-types/index.ts';
import { findStepProblem } from '../../runtime/src/migrate/folder/find-step-problem.ts';

const problemOf = (words: object) => {
  const edit = { edit: 'convertField', path: 'v', from: 'string', to: 'int', onError: 'refuse', ...words };
  return findStepProblem({ op: 'rewrite', collection: 'things', edits: [edit] });
};

test('those of MongoDB are taken', () => {
  for (const words of [{}, { to: 'date' }, { from: 'any' }, { from: 'number', to: 'objectId' }])
    expect(problemOf(words)).toBeUndefined();
});

test('others are refused with those that there are', () => {
  expect(problemOf({ to: 'any' })).toMatch(/^"to" must be one of string, int, .*, javascript$/);
  expect(problemOf({ from: 'text' })).toMatch(/^"from" must be one of string, int, .*, javascript, number, any$/);
  expect(problemOf({ to: 'constructor' })).not.toContain('is stored as');
});

test('those of the models with what they are stored as', () => {
  expect(problemOf({ to: 'datetime' })).toMatch(/; datetime is stored as date$/);
  const scalars = fieldTypes.filter(({ wire }) => wire !== 'any');
  for (const { name, wire } of scalars) {
    const bson = wire === 'binary' ? 'binData' : wire;
    expect(problemOf({ to: name })?.replace(/.*; /, '')).toBe(
      name === bson ? undefined : `${name} is stored as ${bson}`,
    );
  }
});
