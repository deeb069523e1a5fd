import type { YamlValue } from '../../../1-parse/document.ts';
import { dataLiteral } from '../data-literal.ts';

/** How a value is checked and stored. Expressions may be printed more than once, so that they stay small. */
export type ValueWriter =
  | {
      readonly kind: 'checked';
      /** True when the value is as declared. May be stricter than the codec, which then decides. */
      readonly isGood: string;
      /** What the driver is to store. */
      readonly stored: string;
    }
  /** An expression for what the driver is to store, `undefined` when the value is not as declared. */
  | { readonly kind: 'converted'; readonly stored: string };

/** What a codec is printed with, by option. */
export type CodecOptions = Readonly<Record<string, YamlValue>>;

/** Imports a function or class of the runtime and gives its name. */
export type RuntimeName = (name: string) => string;

type MakeWriter = (options: CodecOptions, value: string, runtime: RuntimeName) => ValueWriter | undefined;

/**
 * The writer of a codec's values under these options; nothing when they must pass through `Codec.encode`: texts with a
 * pattern, decimals, whatever is not listed here.
 *
 * @param value The value, as the name of a variable.
 */
export function valueWriter(codec: string, options: CodecOptions, value: string, runtime: RuntimeName) {
  return Object.hasOwn(writers, codec) ? writers[codec]?.(options, value, runtime) : undefined;
}

const writers: Readonly<Record<string, MakeWriter>> = {
  string: writeText,
  int: ({ min = -(2 ** 31), max = 2 ** 31 - 1 }, value) => ({
    kind: 'checked',
    isGood: all(`typeof ${value} === 'number'`, `Number.isInteger(${value})`, ...bounds({ min, max }, value)),
    // The driver stores -0 as a double.
    stored: `${value} + 0`,
  }),
  long: ({ min = -(2n ** 63n), max = 2n ** 63n - 1n }, value) => ({
    kind: 'checked',
    isGood: all(`typeof ${value} === 'bigint'`, ...bounds({ min, max }, value)),
    stored: value,
  }),
  double: (options, value, runtime) => ({
    kind: 'checked',
    isGood: all(`typeof ${value} === 'number'`, `!Number.isNaN(${value})`, ...bounds(options, value)),
    stored: `new ${runtime('Double')}(${value})`,
  }),
  bool: (_, value) => ({ kind: 'checked', isGood: `typeof ${value} === 'boolean'`, stored: value }),
  objectId: (_, value, runtime) => ({
    kind: 'checked',
    isGood: `${value} instanceof ${runtime('ObjectId')}`,
    stored: value,
  }),
  datetime: (options, value, runtime) =>
    Object.keys(options).some((option) => option === 'min' || option === 'max')
      ? undefined
      : { kind: 'converted', stored: `${runtime('copyMoment')}(${value})` },
};

function writeText(options: CodecOptions, value: string, runtime: RuntimeName): ValueWriter | undefined {
  const { minLength = 0, maxLength, trim, lower, ...others } = options;
  if (trim === true || lower === true || Object.keys(others).length > 0) return undefined;
  const greatest = maxLength === undefined ? 'Infinity' : dataLiteral(maxLength);
  return {
    kind: 'checked',
    isGood: `${runtime('isText')}(${value}, ${dataLiteral(minLength)}, ${greatest})`,
    stored: value,
  };
}

function bounds({ min, max }: CodecOptions, value: string): readonly string[] {
  return [
    ...(min === undefined ? [] : [`${value} >= ${dataLiteral(min)}`]),
    ...(max === undefined ? [] : [`${value} <= ${dataLiteral(max)}`]),
  ];
}

function all(...conditions: readonly string[]): string {
  return conditions.join(' && ');
}
