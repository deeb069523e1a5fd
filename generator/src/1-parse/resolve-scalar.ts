/** What a plain scalar turned out to be; `problem` when the text is a number that cannot be held exactly. */
export type ResolvedScalar =
  | { readonly value: null | boolean | number | bigint | string }
  | { readonly problem: 'parse/integer-range' | 'parse/number-not-finite' };

const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

// The digits of 2^63 in octal; longer ones are refused before the conversion, whose time grows faster than its input.
const MOST_DIGITS = 64;

/** Gives the text of a scalar without quotes its value by the core schema (YAML 1.2.2, section 10.3.2). */
export function resolveScalar(text: string): ResolvedScalar {
  if (NULL.test(text)) return { value: null };
  if (TRUE.test(text)) return { value: true };
  if (FALSE.test(text)) return { value: false };
  if (INTEGER.test(text)) return resolveInteger(text);
  if (NOT_FINITE.test(text)) return { problem: 'parse/number-not-finite' };
  if (!FLOAT.test(text)) return { value: text };
  const value = Number(text);
  return Number.isFinite(value) ? { value } : { problem: 'parse/number-not-finite' };
}

function resolveInteger(text: string): ResolvedScalar {
  if (text.length > MOST_DIGITS) return { problem: 'parse/integer-range' };
  const value = BigInt(text);
  if (BigInt.asIntN(64, value) !== value) return { problem: 'parse/integer-range' };
  const number = Number(value);
  return { value: Number.isSafeInteger(number) ? number : value };
}
