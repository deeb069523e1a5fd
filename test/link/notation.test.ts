import { describe, expect, test } from 'vitest';
import { parseNotation } from '../../generator/src/3-link/notation/parse-notation.ts';
import fc from '../support/random/fast-check.ts';

const name = (text: string, start = 0) => ({ kind: 'name', name: text, range: { start, end: start + text.length } });
const slot = (type: unknown, nullable = false) => ({ type, nullable });

describe('a type in short notation', () => {
  test.each([
    ['string', { ...slot(name('string')), optional: false }],
    [' string ? ', { ...slot(name('string', 1)), optional: true }],
    ['string | null', { ...slot(name('string'), true), optional: false }],
    ['string | null?', { ...slot(name('string'), true), optional: true }],
    ['(string | null)[]', { ...slot({ kind: 'array', items: slot(name('string', 1), true) }), optional: false }],
    ['((string))', { ...slot(name('string', 2)), optional: false }],
    ['int[3]', { ...slot({ kind: 'array', items: slot(name('int')), minItems: 3, maxItems: 3 }), optional: false }],
    ['int[..3]', { ...slot({ kind: 'array', items: slot(name('int')), maxItems: 3 }), optional: false }],
    ['Record<string, int>', { ...slot({ kind: 'map', values: slot(name('int', 15)) }), optional: false }],
    ['geo.point', { ...slot(name('geo.point')), optional: false }],
    ['ref(Имя)', { ...slot({ kind: 'reference', target: 'Имя', range: { start: 4, end: 7 } }), optional: false }],
  ])('%s', (text, expected) => {
    expect(parseNotation(text)).toEqual(expected);
  });

  test.each([
    ['string(1..200)', { kind: 'range', min: 1, max: 200 }],
    ['int(-5..)', { kind: 'range', min: -5 }],
    ['double(0.5..1e3)', { kind: 'range', min: 0.5, max: 1000 }],
    ['long(..9223372036854775807)', { kind: 'range', max: 9223372036854775807n }],
    ['decimal(12,2)', { kind: 'list', values: [12, 2] }],
  ])('%s has its parameters', (text, expected) => {
    expect(parseNotation(text)).toMatchObject({ type: { parameters: expected } });
  });

  test.each([
    ['', 'a type is missing', 0, 0],
    ['string(1..', '")" is missing', 10, 10],
    ['string? | null', '"|" is not expected here', 8, 9],
    ["'a' | 'b'", '"\'" has no meaning in a type', 0, 1],
    ['string | int', 'only "| null" may follow a type', 9, 12],
    ['(string?)[]', 'only a whole field may be missing, not what is in it', 7, 8],
    ['Record<int, string>', 'the keys of a map are always of type string', 7, 10],
    ['int[-1]', '"-1" is no number of items', 4, 6],
    ['string(..)', 'a range without bounds says nothing', 6, 10],
    ['null', 'a type is missing before "null"', 0, 4],
  ])('%s is refused at its place', (text, problem, start, end) => {
    expect(parseNotation(text)).toMatchObject({ problem, range: { start, end } });
  });

  test('nested too deep is refused however it is written', () => {
    for (const text of ['('.repeat(1e5), `int${'[]'.repeat(1e5)}`, 'Record<string,'.repeat(1e5)]) {
      expect(parseNotation(text)).toMatchObject({ problem: 'types are nested more than 20 deep' });
    }
  });

  test('never throws and always points into the text', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '<',
      '>',
      '|',
      '?',
      ',',
      '..',
      '1',
      '-2.5',
      'null',
      'ref',
      'Record',
      'string',
      ' ',
      '$',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseNotation(text);
        if (!('problem' in parsed)) return;
        expect(parsed.range.start).toBeLessThanOrEqual(parsed.range.end);
        expect(parsed.range.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
