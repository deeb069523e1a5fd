import type { YamlValue } from '../1-parse/document.ts';
import type { FieldType, OptionSchema } from './field-type.ts';
import { inRange } from './rules/in-range.ts';
import { rangeProblems } from './rules/range-problems.ts';
import { rangeSchema } from './rules/range-schema.ts';

function bound(description: string): OptionSchema {
  return { type: 'number', description, examples: [0, 0.5] };
}

/** A floating point number. */
export const doubleType: FieldType = {
  name: 'double',
  description: 'A floating point number of 64 bits, stored as a BSON double even when it is whole.',
  examples: ['double', 'double(0..1)', '{ type: double, default: 0 }'],
  options: { min: bound('Least value, inclusive.'), max: bound('Greatest value, inclusive.') },
  shorthand: { kind: 'range', min: 'min', max: 'max' },
  check: (options) => [
    ...Object.entries(options).flatMap(([option, value]) =>
      Number.isFinite(Number(value)) ? [] : [{ option, message: `${String(value)} is no bound` }],
    ),
    ...rangeProblems(options),
  ],
  defaultKeywords: {},
  readConstant(value, options) {
    if (typeof value !== 'number' && typeof value !== 'bigint') return { problem: 'is no number' };
    const number = Number(value);
    if (!Number.isFinite(number)) return { problem: 'is no finite number' };
    return inRange(number, options.min, options.max) ? { value: number } : { problem: 'is out of range' };
  },
  toExtendedJson: (constant) => ({ $numberDouble: String(constant) }),
  value: () => ({ text: 'number' }),
  canBeId: true,
  comparison: 'number',
  update: { number: { text: 'number' } },
  wire: 'double',
  bsonSchema: ({ min, max }) =>
    // Any bound keeps NaN out: the server takes it for neither above nor below.
    rangeSchema('double', { minimum: doubleBound(min ?? Number.NEGATIVE_INFINITY), maximum: doubleBound(max) }),
  codec: () => 'double',
  codecOptions: (options) =>
    Object.fromEntries(Object.entries(options).map(([option, value]) => [option, Number(value)])),
};

function doubleBound(value: YamlValue | undefined): YamlValue | undefined {
  return value === undefined ? undefined : { $numberDouble: String(Number(value)) };
}
