import { MalformedBytesError } from './malformed-bytes-error.ts';

/** The BSON boolean at `at`. @throws MalformedBytesError when it is neither 0 nor 1. */
export function readBool(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 1) return true;
  if (byte === 0) return false;
  throw new MalformedBytesError('a boolean is neither true nor false', at);
}
