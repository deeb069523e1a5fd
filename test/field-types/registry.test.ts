import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { YamlValue } from '../../generator/src/1-parse/document.ts';
import { fieldTypes, fieldTypesByName } from '../../generator/src/field-types/index.ts';
import { findOptionProblem } from '../../generator/src/field-types/rules/find-option-problem.ts';
import { linkYaml } from '../link/link-yaml.ts';

const runtime = await import('../../runtime/src/codegen/v1.ts');

describe.each(fieldTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
  test('stands in a file of its own, under the name that is written', () => {
    const fileName = name.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const folder = join(import.meta.dirname, '../../generator/src/field-types');
    expect(readdirSync(folder)).toContain(`${fileName}.ts`);
    expect(fieldTypesByName.get(name)).toBe(type);
  });

  test('has examples that compile', () => {
    for (const example of type.examples) {
      // In braces an unquoted comma would end the value, so the type stands alone on its line.
      expect(linkYaml(`models:\n  Post:\n    fields:\n      x: ${example}\n`).diagnostics).toEqual([]);
    }
  });

  test('has options whose own examples and defaults fit', () => {
    for (const [option, schema] of Object.entries(type.options)) {
      for (const example of [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])]) {
        expect(findOptionProblem(schema, example)).toBeUndefined();
        expect(type.check?.({ [option]: example }) ?? []).toEqual([]);
      }
    }
  });

  test('has a codec in the runtime, for every choice of its options', () => {
    const choices = Object.entries(type.options).flatMap(([option, { enum: values = [] }]) =>
      values.map((value) => ({ [option]: value })),
    );
    for (const options of [{}, ...choices]) expect(runtime).toHaveProperty(type.codec(options), expect.any(Function));
  });
});

const constants: readonly [
  type: string,
  options: Readonly<Record<string, YamlValue>>,
  value: YamlValue,
  expected: unknown,
][] = [
  ['string', { trim: true, lower: true }, ' Ab ', { value: 'ab' }],
  ['string', { maxLength: 1 }, '😀', { value: '😀' }],
  ['string', { minLength: 3 }, 'ab', { problem: 'has 2 characters' }],
  ['string', { pattern: '^[a-z]+$' }, 'A', { problem: 'does not match "^[a-z]+$"' }],
  ['email', {}, 'ann@example.org', { value: 'ann@example.org' }],
  ['email', {}, 'ann@localhost', { problem: 'is no e-mail address' }],
  ['url', {}, 'https://example.org/a?b', { value: 'https://example.org/a?b' }],
  ['url', {}, 'javascript:alert(1)', { problem: 'is no http or https address' }],
  ['slug', {}, 'a-b-1', { value: 'a-b-1' }],
  ['slug', {}, 'a--b', { problem: 'is no slug (a-z, 0-9 and single hyphens between)' }],
  ['ip', {}, '::1', { value: '::1' }],
  ['ip', { version: 'v4' }, '::1', { problem: 'is no IP address of the declared version' }],
  ['int', {}, 2147483647, { value: 2147483647 }],
  ['int', {}, 2147483648, { problem: 'is no whole number of 32 bits' }],
  ['int', {}, -0, { value: 0 }],
  ['int', { min: 1 }, 0, { problem: 'is out of range' }],
  ['long', {}, 2n ** 63n - 1n, { value: 2n ** 63n - 1n }],
  ['long', {}, 2n ** 63n, { problem: 'needs more than 64 bits' }],
  ['double', {}, Number.NaN, { problem: 'is no finite number' }],
  ['double', {}, 3, { value: 3 }],
  ['decimal', { precision: 4, scale: 2 }, '12.34', { value: '12.34' }],
  ['decimal', { precision: 4, scale: 2 }, '123.45', { problem: 'has 5 digits' }],
  ['decimal', { scale: 1 }, '1.25', { problem: 'has 2 digits after the point' }],
  ['decimal', { max: '1e3' }, '1000.1', { problem: 'is out of range' }],
  ['decimal', {}, '9'.repeat(34), { value: '9'.repeat(34) }],
  ['decimal', {}, '9'.repeat(35), { problem: 'is no decimal number of at most 34 digits' }],
  ['decimal', {}, 'NaN', { problem: 'is no decimal number of at most 34 digits' }],
  ['bool', {}, 'true', { problem: 'is neither true nor false' }],
  ['objectId', {}, '0123456789ABCDEF01234567', { value: '0123456789abcdef01234567' }],
  ['uuid', {}, '0190a6d0-0000-7000-8000-00000000000', { problem: 'is no UUID' }],
  ['date', {}, '2024-02-29', { value: '2024-02-29' }],
  ['date', {}, '2023-02-29', { problem: 'is no day such as 2024-02-29' }],
  ['date', { min: '2024-01-01' }, '2023-12-31', { problem: 'is out of range' }],
  ['time', {}, '09:30', { value: '09:30:00' }],
  ['time', { max: '09:30:00.5' }, '09:30:00.500000', { value: '09:30:00.5' }],
  ['time', {}, '24:00:00', { problem: 'is no time such as 09:30:00 (in quotes)' }],
  ['datetime', {}, '2024-01-01T00:00:00+02:00', { value: '2023-12-31T22:00:00.000Z' }],
  ['datetime', {}, '2024-02-30T00:00:00Z', { problem: 'is no moment with its offset, such as 2024-02-29T12:00:00Z' }],
  ['datetime', {}, '2024-01-01T00:00:00', { problem: 'is no moment with its offset, such as 2024-02-29T12:00:00Z' }],
  ['geo.point', {}, { type: 'Point', coordinates: [7, 47] }, { value: { type: 'Point', coordinates: [7, 47] } }],
  ['geo.point', {}, { type: 'Point', coordinates: [47, 97] }, { problem: 'is no GeoJSON Point' }],
  [
    'geo.polygon',
    {},
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    },
    { problem: 'is no GeoJSON Polygon' },
  ],
];

test.each(constants)('%s %o reads %o', (name, options, value, expected) => {
  expect(fieldTypesByName.get(name)?.readConstant(value, options)).toEqual(expected);
});

test.each([
  ['string', { minLength: 3, maxLength: 2 }, 'maxLength'],
  ['int', { min: 3, max: 2 }, 'max'],
  ['long', { min: 2n ** 64n }, 'min'],
  ['double', { max: Number.NaN }, 'max'],
  ['decimal', { precision: 2, scale: 3 }, 'scale'],
  ['decimal', { min: '2', max: '1.999' }, 'max'],
  ['decimal', { min: 'many' }, 'min'],
  ['binary', { subtype: 4 }, 'subtype'],
  ['date', { min: '2024-02-30' }, 'min'],
  ['time', { min: '10:00', max: '09:59:59' }, 'max'],
  ['datetime', { min: '2024-01-01T00:00:00Z', max: '2024-01-01T00:00:00+01:00' }, 'max'],
])('%s refuses the options %o', (name, options, option) => {
  expect(fieldTypesByName.get(name)?.check?.(options)).toMatchObject([{ option }]);
});

test.each([
  ['date', '2024-01-02', { $date: '2024-01-02T00:00:00.000Z' }],
  ['time', '01:00:00.000001', { $numberLong: '3600000001' }],
  ['long', 5n, { $numberLong: '5' }],
  ['double', 5, { $numberDouble: '5' }],
])('%s %o is stored as %o', (name, constant, expected) => {
  expect(fieldTypesByName.get(name)?.toExtendedJson?.(constant)).toEqual(expected);
});
