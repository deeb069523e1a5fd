import { UUID } from 'mongodb';

const LENGTH = 16;
const SUBTYPE = 4;
const HEADER = 5;

/** Whether the BSON binary at `at` is a UUID as it should be; the driver returns others as `Binary`. */
export function isUuid(bytes: Uint8Array, view: DataView, at: number): boolean {
  return view.getInt32(at, true) === LENGTH && bytes[at + 4] === SUBTYPE;
}

/** The UUID at `at`, for which `isUuid` holds. Its bytes are copied, since a view would keep the whole reply alive. */
export function readUuid(bytes: Uint8Array, at: number): UUID {
  const copy = Buffer.allocUnsafe(LENGTH);
  for (let i = 0; i < LENGTH; i++) copy[i] = bytes[at + HEADER + i] as number;
  return new UUID(copy);
}
