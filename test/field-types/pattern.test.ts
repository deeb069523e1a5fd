import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { checkPattern } from '../../generator/src/field-types/pattern/check-pattern.ts';
import fc from '../support/random/fast-check.ts';

describe('patterns', () => {
  test.each([
    '^[A-Z]{3}$',
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '^\\d{1,3}(\\.\\d{1,3}){3}$',
    '^(draft|live|gone)$',
    '^(?=[a-z])[a-z0-9]+$',
    '^[^@\\s]+@[a-z]+\\.[a-z]{2,}$',
    '^a?b?c?$',
    '^(?:[a-z]+;)*$',
    '\\bcat\\b',
    '^[\\]\\-a]+$',
    '^日本+$',
    '\\d{4}-\\d{2}-\\d{2}',
    '^(jan|jun|jul)-(mon|mo)-(foo|far)-(bar|baz)-(qux|quy)$',
    '^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$',
  ])('%s is fine', (pattern) => {
    expect(checkPattern(pattern, false)).toEqual([]);
  });

  test.each([
    '(a+)+$',
    '(a*)*',
    '(a|a)*b',
    '([a-z]+)*\\d',
    '(\\w|\\d)+$',
    '(a?)+',
    '(.*,)*x',
    '(a|ab|b)*c',
    '^(([a-z])+.)+[A-Z]$',
    '(a{1,20}){20}$',
    '(x+x+)+y',
  ])('%s can take exponential time', (pattern) => {
    expect(checkPattern(pattern, true)).toMatchObject([{ message: expect.stringContaining('exponential') }]);
  });

  test.each([
    'a*a*a*a*b',
    '^a*a*a*a*a*b$',
    'a{0,1000}a{0,1000}a{0,1000}a{0,1000}b',
    `^${'a?'.repeat(25)}${'a'.repeat(25)}$`,
    `^${'(a|a)'.repeat(30)}$`,
    `^${'(ab|a)b?'.repeat(10)}$`,
    `^(?=${'a?'.repeat(25)}${'a'.repeat(25)}b)a*b$`,
    '^(?!a*a*a*a*b)x$',
  ])('%s can take very long', (pattern) => {
    expect(checkPattern(pattern, true)).toMatchObject([{ message: expect.stringContaining('can take very long') }]);
  });

  test.each(['\\s+$', '.*a.*b', '^.*.*$', '[0-9]+'])('%s is trouble for long texts only', (pattern) => {
    expect(checkPattern(pattern, false)).toMatchObject([{ severity: 'warning' }]);
    expect(checkPattern(pattern, true)).toEqual([]);
  });

  test.each([
    '(',
    '[z-a]',
    'a{2,1}',
    '\\',
    '(?<name>a)',
    '(?<=a)b',
    '(a)\\1',
    '\\p{L}',
    '\\u{1F600}',
    '[[:alpha:]]',
    '\\cA',
    'a'.repeat(501),
  ])('%s is no pattern for both engines', (pattern) => {
    expect(checkPattern(pattern, true)).toMatchObject([{ option: 'pattern' }]);
  });

  test('what is found fine is fast: no text of a few letters takes long', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '.', '\\w', '(a|b)', '(ab|a)', '(a|ba)');
    const piece = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,3}')).map((parts) => parts.join(''));
    const group = fc
      .array(piece, { minLength: 1, maxLength: 3 })
      .chain((parts) => fc.constantFrom(parts.join(''), `(${parts.join('')})*`, `(${parts.join('')})+`));
    const pattern = fc.array(group, { minLength: 1, maxLength: 8 }).map((parts) => `^${parts.join('')}$`);
    fc.assert(
      fc.property(pattern, fc.constantFrom('a', 'ab', 'ba', 'aab'), (text, unit) => {
        if (checkPattern(text, true).length > 0) return;
        // An expression alone cannot be interrupted; one in a context can.
        const subject = `${unit.repeat(40)}!`;
        runInNewContext('new RegExp(text, "u").test(subject)', { text, subject }, { timeout: 1000 });
      }),
      { numRuns: 1000 },
    );
  });
});
