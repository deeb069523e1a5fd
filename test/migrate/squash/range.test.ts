import { expect, test } from 'vitest';
import { rangeFrom, replacedNames, standingMigrations } from '../../../generator/src/4-plan/squash/squash-range.ts';

const migrations = [
  { name: '0001_a', number: 1 },
  { name: '0002_b', number: 2 },
  { name: '0003_c', number: 3 },
  { name: '0004_squashed', number: 4, replaces: ['0002_b', '0003_c'] },
  { name: '0005_d', number: 5 },
];
const from = (index: number) => {
  const start = migrations[index];
  if (start === undefined) throw new Error('There is no such migration.');
  const { range, squash } = rangeFrom<(typeof migrations)[number]>(migrations, start);
  return range?.map(({ name }) => name) ?? squash;
};
const all = migrations.map(({ name }) => name);

test('a squash takes what it replaces with it, and cannot be cut', () => {
  expect(from(0)).toEqual(all);
  expect(from(1)).toEqual(all.slice(1));
  expect(from(2)).toBe('0004_squashed');
  expect(from(3)).toEqual(all.slice(1));
  expect(from(4)).toEqual(['0005_d']);
});

test('a squash stands for what those in it stood for', () => {
  expect(standingMigrations(migrations).map(({ name }) => name)).toEqual(['0001_a', '0004_squashed', '0005_d']);
  expect(replacedNames(migrations.slice(3))).toEqual(['0002_b', '0003_c', '0004_squashed', '0005_d']);
});
