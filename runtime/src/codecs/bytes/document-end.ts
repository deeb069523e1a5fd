import { MalformedBytesError } from './malformed-bytes-error.ts';

/** A length and a terminator. */
const SHORTEST_DOCUMENT = 5;

/**
 * The position of the zero byte that ends the document (or array) at `start`.
 *
 * @param limit What it must lie before: the terminator of the document that holds it, or the end of the reply.
 * @throws MalformedBytesError when its length cannot be or it has no terminator there.
 */
export function documentEnd(bytes: Uint8Array, view: DataView, start: number, limit: number): number {
  if (start + SHORTEST_DOCUMENT > limit) throw new MalformedBytesError('a document is cut off', start);
  const length = view.getInt32(start, true);
  const end = start + length - 1;
  if (length < SHORTEST_DOCUMENT || end >= limit) throw new MalformedBytesError('a document has a wrong length', start);
  if (bytes[end] !== 0) throw new MalformedBytesError('a document has no end', end);
  return end;
}
