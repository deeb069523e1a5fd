import type { YamlValue } from '../1-parse/document.ts';
import type { BsonSchema, FieldType, FieldTypeOptions, OptionProblem } from './field-type.ts';
import { compareDecimals, type DecimalNumber, readDecimal } from './rules/decimal-number.ts';
import { rangeSchema } from './rules/range-schema.ts';

/** A decimal number. */
export const decimalType: FieldType = {
  name: 'decimal',
  description: 'An exact decimal number of up to 34 digits, stored as BSON decimal128.',
  examples: ['decimal', 'decimal(12,2)', "{ type: decimal, precision: 12, scale: 2, min: '0' }"],
  options: {
    precision: {
      type: 'integer',
      minimum: 1,
      maximum: 34,
      description: 'Greatest number of digits, before and after the point together.',
      examples: [12],
    },
    scale: {
      type: 'integer',
      minimum: 0,
      maximum: 34,
      description: 'Greatest number of digits after the point.',
      examples: [2],
    },
    min: { type: ['string', 'number'], description: 'Least value, inclusive; in quotes to be exact.', examples: ['0'] },
    max: {
      type: ['string', 'number'],
      description: 'Greatest value, inclusive; in quotes to be exact.',
      examples: ['999.99'],
    },
  },
  shorthand: { kind: 'list', options: ['precision', 'scale'] },
  check: checkOptions,
  defaultKeywords: {},
  readConstant(value, options) {
    const number = decimalOf(value);
    if (number === undefined) return { problem: 'is no decimal number of at most 34 digits' };
    const problem = fitProblem(number, options);
    return problem === undefined ? { value: number.text } : { problem };
  },
  constantCall: () => ({ text: 'Decimal128.fromString', imports: ['Decimal128'] }),
  toExtendedJson: (constant) => ({ $numberDecimal: constant }),
  value: () => ({ text: 'Decimal128', imports: ['Decimal128'] }),
  input: () => ({ text: 'Decimal128 | string', imports: ['Decimal128'] }),
  canBeId: true,
  comparison: 'number',
  update: { number: { text: 'Decimal128 | string', imports: ['Decimal128'] } },
  wire: 'decimal',
  bsonSchema: decimalSchema,
  codec: () => 'decimal',
  codecOptions: ({ min, max, ...others }) => ({
    ...others,
    ...(min === undefined ? {} : { min: decimalOf(min)?.text ?? String(min) }),
    ...(max === undefined ? {} : { max: decimalOf(max)?.text ?? String(max) }),
  }),
};

function decimalOf(value: YamlValue | undefined): DecimalNumber | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? readDecimal(String(value))
    : undefined;
}

function checkOptions(options: FieldTypeOptions): readonly OptionProblem[] {
  const { precision, scale, min, max } = options;
  const problems: OptionProblem[] = [];
  if (typeof precision === 'number' && typeof scale === 'number' && scale > precision) {
    problems.push({ option: 'scale', message: `the scale ${scale} is above the precision ${precision}` });
  }
  for (const [option, bound] of Object.entries({ min, max })) {
    if (bound !== undefined && decimalOf(bound) === undefined) {
      problems.push({ option, message: `"${String(bound)}" is no decimal number of at most 34 digits` });
    }
  }
  const [least, greatest] = [decimalOf(min), decimalOf(max)];
  if (least !== undefined && greatest !== undefined && compareDecimals(least, greatest) > 0) {
    problems.push({ option: 'max', message: `the maximum ${greatest.text} is below the minimum ${least.text}` });
  }
  return problems;
}

function fitProblem(number: DecimalNumber, { precision, scale, min, max }: FieldTypeOptions): string | undefined {
  const fraction = Math.max(0, -number.exponent);
  const digits = Math.max(String(number.coefficient).replace('-', '').length + Math.max(0, number.exponent), fraction);
  if (typeof scale === 'number' && fraction > scale) return `has ${fraction} digits after the point`;
  if (typeof precision === 'number' && digits > precision) return `has ${digits} digits`;
  const [least, greatest] = [decimalOf(min), decimalOf(max)];
  const isBelow = least !== undefined && compareDecimals(number, least) < 0;
  const isAbove = greatest !== undefined && compareDecimals(number, greatest) > 0;
  return isBelow || isAbove ? 'is out of range' : undefined;
}

/** The greatest decimal128: what is above is infinity. */
const GREATEST = `${'9'.repeat(34)}E6111`;

/** Bounds keep `NaN` and infinities out too. Digits that are zeros at the end cannot be counted here. */
function decimalSchema({ precision, scale, min, max }: FieldTypeOptions): BsonSchema {
  const greatest = typeof precision === 'number' ? '9'.repeat(precision) : GREATEST;
  const fraction = typeof scale === 'number' ? scale : precision;
  return {
    ...rangeSchema('decimal', {
      minimum: { $numberDecimal: tightest([`-${greatest}`, min], 1) },
      maximum: { $numberDecimal: tightest([greatest, max], -1) },
    }),
    ...(typeof fraction === 'number' ? { multipleOf: { $numberDecimal: `1E-${fraction}` } } : {}),
  };
}

/** The greatest bound (`direction` 1) or the least one (-1). */
function tightest([widest, declared]: readonly [string, YamlValue | undefined], direction: 1 | -1): string {
  const [wide, narrow] = [decimalOf(widest), decimalOf(declared)];
  if (wide === undefined || narrow === undefined) return widest;
  return compareDecimals(narrow, wide) * direction > 0 ? narrow.text : widest;
}
