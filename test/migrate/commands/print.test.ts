import { describe, expect, it } from 'vitest';
import { durationText } from '../../../generator/src/commands/migrate/print/duration-text.ts';
import { mqlText } from '../../../generator/src/commands/migrate/print/mql-text.ts';
import { numberText } from '../../../generator/src/commands/migrate/print/number-text.ts';
import { sizeText } from '../../../generator/src/commands/migrate/print/size-text.ts';
import { tableText } from '../../../generator/src/commands/migrate/print/table-text.ts';

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
    expect(mqlText({ find: 'posts', filter: { title: 'x'.repeat(80) } }, 2)).toBe(
      `{\n    find: "posts",\n    filter: { title: "${'x'.repeat(80)}" },\n  }`,
    );
  });
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
