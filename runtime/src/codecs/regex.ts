import { BSONRegExp } from 'mongodb';
import type { Codec, EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';
import { isWellFormed } from './well-formed.ts';

/** A regular expression as a value: a `BSONRegExp`, or a `RegExp` on the way in whose flags MongoDB has (i, m, s, u). */
export function regex(): Codec {
  return new RegexCodec('regex', 'equality');
}

/** A regular expression as the driver's own, with a problem when MongoDB cannot hold it. */
export function encodeRegex(value: RegExp | BSONRegExp, path: string, context: EncodeContext): unknown {
  const [pattern, flags] = value instanceof RegExp ? [value.source, value.flags] : [value.pattern, value.options];
  if (typeof pattern !== 'string' || typeof flags !== 'string' || !/^[ilmsux]*$/.test(flags)) {
    return report(context, path, 'flags', 'Must have no other flags than i, l, m, s, u and x.');
  }
  if (pattern.includes('\0') || !isWellFormed(pattern)) {
    return report(context, path, 'flags', 'Must not have a NUL character or half of a surrogate pair.');
  }
  return new BSONRegExp(pattern, flags);
}

class RegexCodec extends ScalarCodec {
  override readonly normalizes = true;

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    return value instanceof RegExp || value instanceof BSONRegExp
      ? encodeRegex(value, path, context)
      : this.refuse(value, 'a regular expression', path, context);
  }
}
