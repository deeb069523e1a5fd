import { ObjectId } from 'mongodb';

const LENGTH = 12;
const shared = Buffer.alloc(LENGTH);
const copiesItsBytes = copiesBytes();

/** The ObjectId at `at`. It keeps nothing of `bytes` alive. */
export function readObjectId(bytes: Uint8Array, at: number): ObjectId {
  const target = copiesItsBytes ? shared : Buffer.allocUnsafe(LENGTH);
  for (let i = 0; i < LENGTH; i++) target[i] = bytes[at + i] as number;
  return new ObjectId(target);
}

/** Newer versions of the driver's `ObjectId` copy the bytes that they are given, older ones keep them. */
function copiesBytes(): boolean {
  const id = new ObjectId(shared);
  shared[0] = 1;
  const isCopy = id.id[0] === 0;
  shared[0] = 0;
  return isCopy;
}
