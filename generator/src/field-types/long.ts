import type { YamlValue } from '../1-parse/document.ts';
import type { FieldType, FieldTypeOptions, OptionSchema } from './field-type.ts';
import { inRange } from './rules/in-range.ts';
import { rangeProblems } from './rules/range-problems.ts';
import { rangeSchema } from './rules/range-schema.ts';

const LEAST = -(2n ** 63n);
const GREATEST = 2n ** 63n - 1n;

function bound(description: string): OptionSchema {
  return { type: 'integer', description, examples: [0, 5000000000] };
}

/** A whole number of 64 bits. */
export const longType: FieldType = {
  name: 'long',
  description: 'A whole number of 64 bits, stored as a BSON int64; a bigint in TypeScript.',
  examples: ['long', 'long(0..)', '{ type: long, default: sequence }'],
  options: { min: bound('Least value, inclusive.'), max: bound('Greatest value, inclusive.') },
  shorthand: { kind: 'range', min: 'min', max: 'max' },
  check: (options) => [
    ...Object.entries(options).flatMap(([option, value]) =>
      inRange(toBigInt(value) ?? 0n, LEAST, GREATEST)
        ? []
        : [{ option, message: `${String(value)} needs more than 64 bits` }],
    ),
    ...rangeProblems(options),
  ],
  defaultKeywords: { sequence: 'sequence' },
  readConstant(value, options) {
    const number = toBigInt(value);
    if (number === undefined) return { problem: 'is no whole number' };
    if (!inRange(number, LEAST, GREATEST)) return { problem: 'needs more than 64 bits' };
    return inRange(number, options.min, options.max) ? { value: number } : { problem: 'is out of range' };
  },
  toExtendedJson: (constant) => ({ $numberLong: String(constant) }),
  value: () => ({ text: 'bigint' }),
  canBeId: true,
  comparison: 'integer',
  update: { number: { text: 'bigint' }, bits: true },
  wire: 'long',
  bsonSchema: ({ min, max }) => rangeSchema('long', { minimum: longBound(min), maximum: longBound(max) }),
  codec: () => 'long',
  codecOptions: (options: FieldTypeOptions) =>
    Object.fromEntries(Object.entries(options).map(([option, value]) => [option, toBigInt(value) ?? value])),
};

function longBound(value: YamlValue | undefined): YamlValue | undefined {
  const bound = toBigInt(value ?? null);
  return bound === undefined ? undefined : { $numberLong: String(bound) };
}

function toBigInt(value: YamlValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined;
}
