import { MalformedBytesError } from './malformed-bytes-error.ts';

/** Makes sure that reading stopped exactly at the terminator of a document or array. */
export function checkEnd(at: number, end: number): void {
  if (at !== end) throw new MalformedBytesError('a value goes beyond its document', at);
}
