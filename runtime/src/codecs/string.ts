import type { Codec, EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';
import { type TextFormat, textFormats } from './text-format.ts';
import { isWellFormed } from './well-formed.ts';

/** The rules of a text. Lengths are counted in Unicode code points, as the server counts them. */
export interface StringOptions {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** JavaScript syntax; must match somewhere in the text. */
  readonly pattern?: string;
  /** Both are applied before anything is checked or stored. */
  readonly trim?: boolean;
  readonly lower?: boolean;
  readonly format?: TextFormat;
}

/** Text, stored as a BSON string. Any character is fine, NUL included, but not half of a surrogate pair. */
export function string(options: StringOptions = {}): Codec {
  return new StringCodec(options);
}

class StringCodec extends ScalarCodec {
  override readonly normalizes: boolean;
  readonly #options: StringOptions;
  readonly #pattern: RegExp | undefined;

  constructor(options: StringOptions) {
    super('string', 'string');
    this.#options = options;
    this.#pattern = options.pattern === undefined ? undefined : new RegExp(options.pattern, 'u');
    this.normalizes = options.trim === true || options.lower === true;
  }

  #check(text: string, path: string, context: EncodeContext): boolean {
    const { minLength, maxLength, format } = this.#options;
    if ((minLength !== undefined || maxLength !== undefined) && !checkLength(text, this.#options, path, context)) {
      return false;
    }
    if (format !== undefined && !textFormats[format].matches(text)) {
      report(context, path, 'format', `Must be ${textFormats[format].expected}.`);
      return false;
    }
    if (this.#pattern === undefined || this.#pattern.test(text)) return true;
    report(context, path, 'pattern', `Must match the pattern ${this.#pattern.source}.`);
    return false;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.#check(stored, path, context) ? stored : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): string | undefined {
    if (typeof value !== 'string') return this.refuse(value, 'a string', path, context);
    if (!isWellFormed(value)) {
      return report(context, path, 'surrogate', 'Must not have half of a surrogate pair.');
    }
    const trimmed = this.#options.trim === true ? value.trim() : value;
    return this.#options.lower === true ? trimmed.toLowerCase() : trimmed;
  }
}

function checkLength(text: string, options: StringOptions, path: string, context: EncodeContext): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = options;
  // A code point is one or two units, so that most texts need not be counted.
  if (text.length <= maxLength && text.length >= minLength * 2) return true;
  if (text.length > maxLength * 2) {
    report(context, path, 'too-long', `Must have at most ${characters(maxLength)}.`);
    return false;
  }
  const length = countCodePoints(text);
  if (length > maxLength) report(context, path, 'too-long', `Must have at most ${characters(maxLength)}.`);
  if (length < minLength) report(context, path, 'too-short', `Must have at least ${characters(minLength)}.`);
  return length <= maxLength && length >= minLength;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    // The second halves of pairs do not count; there are no lone ones.
    if ((text.charCodeAt(index) & 0xfc00) !== 0xdc00) count++;
  }
  return count;
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
