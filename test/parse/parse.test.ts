import { describe, expect, test } from 'vitest';
import type { YamlValue } from '../../generator/src/1-parse/document.ts';
import { parse } from '../../generator/src/1-parse/parse.ts';
import fc from '../support/random/fast-check.ts';

const codesOf = (text: string) => [...new Set(parse({ path: 'm.yaml', text }).diagnostics.map(({ code }) => code))];
const parsed = (text: string) => {
  const { value, diagnostics } = parse({ path: 'm.yaml', text });
  expect(diagnostics).toEqual([]);
  return value?.value;
};
/** Mappings have no prototype; comparing as JSON leaves that out. */
const plain = (value: YamlValue | undefined) => JSON.parse(JSON.stringify(value ?? null));

describe('values', () => {
  test.each([
    ['', null],
    ['# nothing\n', null],
    ['---\na: 1\n...\n', { a: 1 }],
    ['\ufeffa: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
    ['a: |\r\n  one\r\n  two\r\n', { a: 'one\ntwo\n' }],
    ['yes: no\non: off\n', { yes: 'no', on: 'off' }],
    ['a: 0o17\nb: 0x1F\nc: -7\nd: +8\ne: 010', { a: 15, b: 31, c: -7, d: 8, e: 10 }],
    ['a: 1.5\nb: .5\nc: 1e3\nd: 1.\ne: 1_000\nf: 12:30', { a: 1.5, b: 0.5, c: 1000, d: 1, e: '1_000', f: '12:30' }],
    ['a: ~\nb: null\nc: "null"\nd: ! ', undefined],
    ['a: \'1\'\nb: "\\u00e9\\U0001F600"', { a: '1', b: 'é😀' }],
    ['d: 2024-02-29', { d: '2024-02-29' }],
  ])('%j', (text, expected) => {
    if (expected === undefined) expect(codesOf(text)).toEqual(['parse/tag']);
    else expect(plain(parsed(text) as YamlValue)).toEqual(expected);
  });

  test('integers of 64 bits are exact', () => {
    const text = 'a: 9007199254740991\nb: 9007199254740993\nc: -9223372036854775808\nd: 9223372036854775807\n';
    expect({ ...(parsed(text) as object) }).toEqual({
      a: 9007199254740991,
      b: 9007199254740993n,
      c: -9223372036854775808n,
      d: 9223372036854775807n,
    });
    expect(codesOf('a: -9223372036854775809')).toEqual(['parse/integer-range']);
    expect(codesOf(`a: ${'9'.repeat(500_000)}`)).toEqual(['parse/integer-range']);
    expect(codesOf('a: 1e999')).toEqual(['parse/number-not-finite']);
  });

  test('mappings have no prototype', () => {
    expect(Object.getPrototypeOf(parsed('a: 1'))).toBeNull();
  });
});

describe('spans', () => {
  const text = 'models:\n  Post:\n    tags: [a, "b c"]\n    empty:\n';
  const document = parse({ path: 'm.yaml', text }).value;
  const textAt = (path: (string | number)[], part: 'key' | 'value') => {
    const span = document?.spansAt(path)[part];
    return span && text.slice(span.start, span.end);
  };

  test('of keys, values and items', () => {
    expect(textAt(['models', 'Post'], 'key')).toBe('Post');
    expect(textAt(['models', 'Post', 'tags'], 'value')).toBe('[a, "b c"]');
    expect(textAt(['models', 'Post', 'tags', 1], 'value')).toBe('"b c"');
    expect(textAt(['models', 'Post', 'tags', 1], 'key')).toBeUndefined();
    expect(textAt(['models', 'Post', 'empty'], 'value')).toBe('');
  });

  test('of the nearest ancestor', () => {
    expect(textAt(['models', 'Post', 'tags', 7, 'x'], 'value')).toBe('[a, "b c"]');
    expect(textAt(['nothing'], 'value')).toBe(text.trimEnd());
  });
});

describe('hostile files', () => {
  const limits: [string, string, string][] = [
    ['too many bytes', `# ${'é'.repeat(600_000)}`, 'parse/too-large'],
    ['flow sequences', '['.repeat(100_000), 'parse/too-deep'],
    ['block sequences', '- '.repeat(100_000), 'parse/too-deep'],
    ['flow mappings', '{a: '.repeat(100_000), 'parse/too-deep'],
    ['explicit keys', '? '.repeat(100_000), 'parse/too-deep'],
    [
      'indented mappings',
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'parse/too-deep',
    ],
    ['stray brackets', '}'.repeat(100_000), 'parse/unexpected'],
    ['lone carriage return', 'a: x\ry', 'parse/control-character'],
    ['line separator', 'a: "x\u2028y"', 'parse/control-character'],
    ['NUL', 'a: \u0000', 'parse/control-character'],
    ['byte order mark inside', 'a: x\ufeff', 'parse/control-character'],
    ['bidirectional in a comment', '# \u2066\na: 1', 'parse/bidirectional-character'],
    ['surrogate in the text', 'a: \ud83d', 'parse/lone-surrogate'],
    ['escaped bidirectional in a key', '"a\\u202e": 1', 'parse/bidirectional-character'],
    ['forbidden key', '{ "__proto__": 1 }', 'parse/forbidden-key'],
    ['forbidden key by escape', '{ "\\u005f_proto__": 1 }', 'parse/forbidden-key'],
    ['prototype', 'prototype: 1', 'parse/forbidden-key'],
    ['null key', '~: 1', 'parse/key-not-string'],
    ['empty key', ': 1', 'parse/key-not-string'],
    ['quoted number as key is a string', '1.5: a\n"1": b', 'parse/key-not-string'],
  ];
  test.each(limits)('%s', (_name, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  test('nesting is allowed to the limit and not beyond', () => {
    const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(codesOf(nested(60))).toEqual([]);
    expect(codesOf(nested(65))).toEqual(['parse/too-deep']);
  });

  test('a character in plain sight is reported once, also within quotes', () => {
    expect(parse({ path: 'm.yaml', text: 'a: "x\\u202e\u202e"' }).diagnostics).toHaveLength(1);
  });

  test('aliases are not followed', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    expect(codesOf(`l0: &l0 x\n${levels.join('\n')}`)).toEqual(['parse/anchor', 'parse/alias']);
  });

  test('the most diagnostics', () => {
    const { diagnostics } = parse({ path: 'm.yaml', text: '1: a\n'.repeat(500) });
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)?.code).toBe('parse/too-many-errors');
  });

  test('duplicate keys are found in linear time, each with the first', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key${index}: 1`);
    const started = performance.now();
    const { diagnostics } = parse({ path: 'm.yaml', text: `${keys.join('\n')}\nkey0: 2\nkey39999: 2\n` });
    // Comparing each key with each takes a quarter of a minute here.
    expect(performance.now() - started).toBeLessThan(6000);
    expect(diagnostics.map(({ code, related }) => [code, related[0]?.span.start])).toEqual([
      ['parse/duplicate-key', 0],
      ['parse/duplicate-key', keys.slice(0, -1).join('\n').length + 1],
    ]);
  });
});

describe('any text gives a document or errors', () => {
  const check = (text: string) => {
    const { value, diagnostics } = parse({ path: 'm.yaml', text });
    expect(value === undefined).toBe(diagnostics.length > 0);
    for (const { span } of diagnostics) {
      expect(span?.start).toBeGreaterThanOrEqual(0);
      expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
      expect(span?.end).toBeLessThanOrEqual(text.length);
    }
  };

  test('text of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 500 });
  });

  test('text of what YAML is made of', () => {
    const pieces = fc.constantFrom(
      ...'[]{}:,-?!&*|>\'"%@`#~<=\\ \n\r\t0a.',
      '---',
      '...',
      ': ',
      '- ',
      '\n  ',
      '<<',
      'é',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        check,
      ),
      { numRuns: 3000 },
    );
  });

  test('models with a piece replaced', () => {
    const model =
      'models:\n  Post:\n    fields:\n      title: string(1..200)\n      price: { type: "decimal(12,2)", default: \'0\' }\n      tags: string[]\n    indexes:\n      - key: { title: 1 } # by title\n    description: |\n      Long.\n        Longer.\n';
    const piece = fc.string({ unit: fc.constantFrom(...'[]{}:,-?!&*|>\'"%#\\ \n\ta0'), maxLength: 4 });
    const mutation = fc.tuple(fc.nat(model.length), fc.nat(6), piece);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        check(mutations.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), model));
      }),
      { numRuns: 2000 },
    );
  });

  test('values written as JSON come back', () => {
    const key = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false),
        fc.integer(),
        fc.string(),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const comesBack = (value: unknown) => {
      expect(plain(parsed(JSON.stringify(value)) as YamlValue)).toEqual(value);
    };
    fc.assert(fc.property(json, comesBack), { numRuns: 500 });
  });
});
