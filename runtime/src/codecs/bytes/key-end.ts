import { MalformedBytesError } from './malformed-bytes-error.ts';

/**
 * The position of the zero byte that ends the key (or any other C string) at `at`.
 *
 * @param limit The position of the terminator of the document that holds it.
 */
export function keyEnd(bytes: Uint8Array, at: number, limit: number): number {
  let end = at;
  while (end < limit && bytes[end] !== 0) end++;
  if (end >= limit) throw new MalformedBytesError('a key has no end', at);
  return end;
}
