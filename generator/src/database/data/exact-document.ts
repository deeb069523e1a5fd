import { BSON } from 'mongodb';

/** Nothing is promoted, so that an `int` stays an `int` when it is written again. What is no UTF-8 is read as far as it is. */
const exactOptions = {
  ...{ promoteValues: false, promoteBuffers: false, bsonRegExp: true },
  validation: { utf8: false },
} as const;

const documentType = 3;
const arrayType = 4;

/**
 * A document as the driver writes it back byte for byte: maps keep the order of keys that are numbers, and keys such
 * as `__proto__`. `isWritable` tells of which documents no driver's value does that.
 *
 * @param bytes a whole BSON document
 */
export function exactDocument(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  return new Map(elementsOf(bytes));
}

function elementsOf(bytes: Uint8Array): [string, unknown][] {
  return [...BSON.onDemand.parseToElements(bytes)].map(([type, nameOffset, nameLength, offset, length]) => {
    const name = Buffer.from(bytes.subarray(nameOffset, nameOffset + nameLength)).toString('utf8');
    const value = bytes.subarray(offset, offset + length);
    if (type === documentType) return [name, exactDocument(value)];
    if (type === arrayType) return [name, elementsOf(value).map(([, item]) => item)];
    return [name, leaf(type, value)];
  });
}

/** Reads a value by the driver's own reader: as the only one of a document. */
function leaf(type: number, value: Uint8Array): unknown {
  const document = Buffer.alloc(value.length + 8);
  document.writeInt32LE(document.length, 0);
  document[4] = type;
  document[5] = 'v'.charCodeAt(0);
  document.set(value, 7);
  return BSON.deserialize(document, exactOptions).v;
}
