import { BSON, ObjectId } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { FilterContext } from '../query/filter-context.ts';

/** An id as it is sent and as a text by which equal ids are found. */
export interface ValueKey {
  readonly key: string;
  readonly stored: unknown;
}

/** The key of a row's value; `undefined` where there is none, as for `null`. */
export function valueKey(codec: Codec, value: unknown): ValueKey | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof ObjectId) return { key: value.toHexString(), stored: value };
  // What is stored is often not what a row shows; values of unexpected types are shown as they are stored.
  const context = new FilterContext();
  const encoded = codec.encodeOperand(value, '', context);
  const stored = context.problems.length === 0 ? encoded : value;
  return { key: textOf(stored), stored };
}

function textOf(stored: unknown): string {
  if (stored instanceof ObjectId) return stored.toHexString();
  if (typeof stored === 'string') return `"${stored}`;
  const number = wholeNumber(stored);
  return number ?? Buffer.from(BSON.serialize({ stored })).toString('latin1');
}

/** The server takes 1 as int, long and double for the same. */
function wholeNumber(stored: unknown): string | undefined {
  if (stored instanceof BSON.Long) return `#${stored.toString()}`;
  const number: unknown = stored instanceof BSON.Int32 || stored instanceof BSON.Double ? stored.value : stored;
  if (typeof number === 'bigint') return `#${number}`;
  return Number.isSafeInteger(number) ? `#${String(number)}` : undefined;
}
