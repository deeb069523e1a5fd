import { MalformedBytesError } from './malformed-bytes-error.ts';
import { readText } from './read-text.ts';

/**
 * The BSON string whose length stands at `at`.
 *
 * @param limit The position of the terminator of the document that holds it.
 * @throws MalformedBytesError when its length cannot be, it has no end or it is no UTF-8.
 */
export function readString(bytes: Buffer, view: DataView, at: number, limit: number): string {
  const start = at + 4;
  const end = start + view.getInt32(at, true) - 1;
  if (end < start || end >= limit || bytes[end] !== 0) throw new MalformedBytesError('a text has a wrong length', at);
  return readText(bytes, start, end);
}
