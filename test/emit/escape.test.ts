import { describe, expect, test } from 'vitest';
import { escaped } from '../../generator/src/5-emit/escape.ts';

describe('string literals', () => {
  test.each([
    ['plain', `'plain'`],
    [`it's`, `"it's"`],
    [`say "x"`, `'say "x"'`],
    [`both ' and "`, `'both \\' and "'`],
    ['back\\slash', `'back\\\\slash'`],
    ['\\"', `'\\\\"'`],
    ['line\nbreak', `'line\\nbreak'`],
    ['\u2028\u2029', `'\\u2028\\u2029'`],
    ['\u0000\u007f\u0085', `'\\u0000\\u007f\\u0085'`],
    ['\u202ereversed\ufeff', `'\\u202ereversed\\ufeff'`],
    ['\ud800', `'\\ud800'`],
    ['größe 😀', `'größe 😀'`],
  ])('%j', (text, literal) => {
    expect(escaped.stringLiteral(text)).toBe(literal);
  });
});

describe('keys', () => {
  test.each([
    ['title', 'title'],
    ['_id', '_id'],
    ['a.b', `'a.b'`],
    ['größe', `'größe'`],
    ['1st', `'1st'`],
    ['__proto__', `['__proto__']`],
  ])('%s', (name, key) => {
    expect(escaped.propertyKey(name)).toBe(key);
  });
});

describe('doc comments', () => {
  test('a line', () => {
    expect(escaped.docComment(['The title.'])).toEqual(['/** The title. */']);
  });

  test('several paragraphs, empty lines at the ends left out', () => {
    expect(escaped.docComment(['\nOne.\n\nTwo.\n', 'Three.'])).toEqual([
      '/**',
      ' * One.',
      ' *',
      ' * Two.',
      ' *',
      ' * Three.',
      ' */',
    ]);
  });

  test('long lines are broken between words', () => {
    const lines = escaped.docComment([`${'word '.repeat(60)}end`]);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.every((line) => line.length <= 113)).toBe(true);
  });

  test('nothing to say', () => {
    expect(escaped.docComment([])).toEqual([]);
    expect(escaped.docComment(['', ' \n '])).toEqual([]);
  });

  test('an end, a tag and what cannot be seen', () => {
    expect(escaped.docComment(['x */ y'])).toEqual(['/** x *\\/ y */']);
    expect(escaped.docComment(['@ts-ignore'])).toEqual(['/** \\@ts-ignore */']);
    expect(escaped.docComment(['a\u0000\u202eb'])).toEqual(['/** ab */']);
  });
});
