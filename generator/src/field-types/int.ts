import type { FieldType, OptionSchema } from './field-type.ts';
import { inRange } from './rules/in-range.ts';
import { rangeProblems } from './rules/range-problems.ts';
import { rangeSchema } from './rules/range-schema.ts';

const LEAST = -(2 ** 31);
const GREATEST = 2 ** 31 - 1;

function bound(description: string): OptionSchema {
  return { type: 'integer', minimum: LEAST, maximum: GREATEST, description, examples: [0, 100] };
}

/** A whole number of 32 bits. */
export const intType: FieldType = {
  name: 'int',
  description: 'A whole number from -2147483648 to 2147483647, stored as a BSON int32.',
  examples: ['int', 'int(0..150)', '{ type: int, default: 0 }'],
  options: { min: bound('Least value, inclusive.'), max: bound('Greatest value, inclusive.') },
  shorthand: { kind: 'range', min: 'min', max: 'max' },
  check: rangeProblems,
  defaultKeywords: { sequence: 'sequence' },
  readConstant(value, options) {
    if (typeof value !== 'number' && typeof value !== 'bigint') return { problem: 'is no number' };
    const number = Number(value);
    if (!Number.isInteger(number) || !inRange(number, LEAST, GREATEST))
      return { problem: 'is no whole number of 32 bits' };
    if (!inRange(number, options.min, options.max)) return { problem: 'is out of range' };
    // -0 would be stored as a double.
    return { value: number + 0 };
  },
  value: () => ({ text: 'number' }),
  canBeId: true,
  comparison: 'integer',
  update: { number: { text: 'number' }, bits: true },
  wire: 'int',
  bsonSchema: ({ min, max }) => rangeSchema('int', { minimum: min, maximum: max }),
  codec: () => 'int',
  codecOptions: (options) => options,
};
