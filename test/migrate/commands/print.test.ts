import { describe, expect, it } from 'vitest';
import { changedParts } from '../../../generator/src/commands/migrate/print/changed-parts.ts';
import { durationText } from '../../../generator/src/commands/migrate/print/duration-text.ts';
import { mqlText } from '../../../generator/src/commands/migrate/print/mql-text.ts';
import { numberText } from '../../../generator/src/commands/migrate/print/number-text.ts';
import { sizeText } from '../../../generator/src/commands/migrate/print/size-text.ts';
import { tableText } from '../../../generator/src/commands/migrate/print/table-text.ts';
import { wrappedText } from '../../../generator/src/commands/migrate/print/wrapped-text.ts';

describe('values of Extended JSON', () => {
  it.each([
    [{ $oid: '507f1f77bcf86cd799439011' }, 'ObjectId("507f1f77bcf86cd799439011")'],
    [{ $numberInt: '5' }, '5'],
    [{ $numberLong: '5' }, 'Long("5")'],
    [{ $numberDouble: '5' }, '5.0'],
    [{ $numberDouble: '5.0' }, '5.0'],
    [{ $numberDouble: '-0.0' }, '-0.0'],
    [{ $numberDouble: 'NaN' }, 'NaN'],
    [{ $numberDecimal: '1.10' }, 'Decimal128("1.10")'],
    [{ $date: { $numberLong: '0' } }, 'ISODate("1970-01-01T00:00:00.000Z")'],
    [{ $date: '2020-01-01T00:00:00Z' }, 'ISODate("2020-01-01T00:00:00Z")'],
    [{ $set: { 'a.b': null, c: [] } }, '{ $set: { "a.b": null, c: [] } }'],
    ['\u001b[31m\u202e', '"\\u001b[31m\\u202e"'],
    [{ '\u009b': 1 }, '{ "\\u009b": 1 }'],
  ])('prints %j as the shell does', (value, text) => {
    expect(mqlText(value)).toBe(text);
  });

  it('breaks what is too wide', () => {
    expect(mqlText({ find: 'posts', filter: { title: 'x'.repeat(70) } }, { indent: 2 })).toBe(
      `{\n    find: "posts",\n    filter: { title: "${'x'.repeat(70)}" },\n  }`,
    );
  });

  it('minds what stands before and behind it on its line', () => {
    const value = { filter: { a: 1, b: 2 } };
    expect(mqlText(value, { width: 30 })).toBe('{ filter: { a: 1, b: 2 } }');
    expect(mqlText(value, { width: 26 })).toBe('{\n  filter: { a: 1, b: 2 },\n}');
    expect(mqlText(value, { width: 24 })).toBe('{\n  filter: {\n    a: 1,\n    b: 2,\n  },\n}');
  });

  it('keeps the only item of an array at its brackets', () => {
    expect(mqlText([{ a: 1, b: 2 }], { width: 10 })).toBe('[{\n  a: 1,\n  b: 2,\n}]');
  });

  it('leaves out what is too deep or too long', () => {
    const value = { a: { b: { c: 1 }, d: [], e: [1], f: { $oid: 'x' } }, g: 'abcdef' };
    expect(mqlText(value, { depth: 1, longest: 3 })).toBe('{ a: {…}, g: "abc…" }');
    expect(mqlText(value, { depth: 2 })).toBe('{ a: { b: {…}, d: [], e: […], f: ObjectId("x") }, g: "abcdef" }');
  });
});

describe('samples', () => {
  const show = (before: unknown, after: unknown) => changedParts(before, after).map((part) => mqlText(part));

  it('show what changes', () => {
    expect(show({ _id: 1, a: 1, b: { c: 1, d: 2 } }, { _id: 1, b: { c: 1, d: 3, e: 4 }, f: 5 })).toEqual([
      '{ a: 1, b: { d: 2 } }',
      '{ b: { d: 3, e: 4 }, f: 5 }',
    ]);
  });

  it('show the items that change, three at the most', () => {
    const items = [1, 2, 3, 4, 5, 6].map((a) => ({ a, same: true }));
    const after = items.map((item, index) => (index === 0 ? item : { ...item, a: 0 }));
    expect(show({ items }, { items: after })).toEqual([
      '{ items: […, { a: 2 }, { a: 3 }, { a: 4 }, …] }',
      '{ items: […, { a: 0 }, { a: 0 }, { a: 0 }, …] }',
    ]);
    expect(show({ a: [1, 2] }, { a: [1] })).toEqual(['{ a: [1, 2] }', '{ a: [1] }']);
  });

  it('show values of BSON whole', () => {
    expect(show({ n: { $numberInt: '1' } }, { n: { $numberLong: '1' } })).toEqual(['{ n: 1 }', '{ n: Long("1") }']);
  });
});

it('wraps words', () => {
  expect(wrappedText('one two three', 2, 9)).toBe('one two\n  three');
  expect(wrappedText('averylongword is alone', 0, 8)).toBe('averylongword\nis alone');
});

it.each([
  [0.2, '1 ms'],
  [999, '999 ms'],
  [1_000, '1 s'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [100_000_000, '1 d 3 h'],
])('tells the time %d', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

it.each([
  [0, '0'],
  [999.4, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('groups the digits of %d', (value, text) => {
  expect(numberText(value)).toBe(text);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [999_999, '1.0 MB'],
  [123_456_789, '123 MB'],
])('tells the size %d', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

it('puts columns below each other', () => {
  const rows = [
    ['a', 'long', ''],
    ['bcd', 'e', 'f'],
  ];
  expect(tableText(rows)).toBe('a    long\nbcd  e     f\n');
  expect(tableText([])).toBe('');
});
