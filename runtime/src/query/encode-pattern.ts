import { BSONRegExp } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { comparisonOf } from './comparison-of.ts';
import type { FieldTarget } from './field-target.ts';

// `u` and `v` ask for what the server does anyhow, `d` asks for positions that nobody sees.
const flagsWithoutEffect = /[uvd]/g;
const knownOptions = /^[imsx]*$/;

/** Whether a regular expression means a pattern for values of this type, and not a value. */
export function takesPatterns(codec: Codec): boolean {
  const comparison = comparisonOf(codec);
  return comparison === 'string' || comparison === 'any';
}

/** Turns a regular expression of JavaScript into the server's; reports what that one has not. */
export function encodePattern(
  pattern: string | RegExp | BSONRegExp,
  { context, at }: Pick<FieldTarget, 'context' | 'at'>,
  givenOptions = '',
): BSONRegExp | undefined {
  const source =
    pattern instanceof RegExp ? pcreSource(pattern.source) : typeof pattern === 'string' ? pattern : pattern.pattern;
  const own =
    pattern instanceof RegExp
      ? pattern.flags.replace(flagsWithoutEffect, '')
      : typeof pattern === 'string'
        ? ''
        : pattern.options;
  if (source.includes('\0')) context.report(at, 'pattern', 'holds a NUL character');
  else if (own !== '' && givenOptions !== '') context.report(at, 'pattern', 'has flags of its own beside $options');
  else if (!knownOptions.test(own))
    context.report(at, 'pattern', 'has a flag that the server has not; it knows i, m and s');
  else if (!knownOptions.test(givenOptions)) context.report(at, 'pattern', 'has other $options than i, m, s and x');
  else return new BSONRegExp(source, [...own, ...givenOptions].sort().join(''));
  return undefined;
}

/** The server's PCRE does not know `\uXXXX` and `\u{X}`. */
function pcreSource(source: string): string {
  return source.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|.)/gs,
    (whole: string, braced: string | undefined, plain: string | undefined) => {
      const code = braced ?? plain;
      return code === undefined ? whole : `\\x{${code}}`;
    },
  );
}
