import { Decimal128 } from 'mongodb';

const LENGTH = 16;

/** The BSON decimal128 at `at`. Its bytes are copied, since a view would keep the whole reply alive. */
export function readDecimal(bytes: Uint8Array, at: number): Decimal128 {
  const copy = Buffer.allocUnsafe(LENGTH);
  for (let i = 0; i < LENGTH; i++) copy[i] = bytes[at + i] as number;
  return new Decimal128(copy);
}
