import { BSON } from 'mongodb';

/** A BSON value under construction: one that the driver writes, or a document whose elements are written one by one. */
export type RawValue =
  | { readonly kind: 'driver'; readonly value: unknown }
  | { readonly kind: 'document'; readonly elements: readonly RawElement[] }
  | { readonly kind: 'array'; readonly items: readonly RawValue[] }
  /** Bytes that no driver writes, such as a text that is no UTF-8. */
  | { readonly kind: 'bytes'; readonly type: number; readonly bytes: Uint8Array };

/** A key and its value. Unlike with objects, keys may repeat, and their order is free. */
export interface RawElement {
  readonly key: string | Uint8Array;
  readonly value: RawValue;
}

/** The bytes of a document. */
export function writeDocument(elements: readonly RawElement[]): Buffer {
  const body = Buffer.concat(elements.map(writeElement));
  const bytes = Buffer.alloc(body.length + 5);
  bytes.writeInt32LE(bytes.length, 0);
  body.copy(bytes, 4);
  return bytes;
}

function writeElement({ key, value }: RawElement): Buffer {
  const { type, bytes } = writeValue(value);
  return Buffer.concat([Buffer.of(type), typeof key === 'string' ? Buffer.from(key) : key, Buffer.of(0), bytes]);
}

function writeValue(value: RawValue): { readonly type: number; readonly bytes: Uint8Array } {
  switch (value.kind) {
    case 'driver': {
      const document = Buffer.from(BSON.serialize({ v: value.value }, { ignoreUndefined: false }));
      // Length, type, key with its zero byte before; terminator after.
      return { type: document[4] ?? 0, bytes: document.subarray(7, -1) };
    }
    case 'document':
      return { type: 0x03, bytes: writeDocument(value.elements) };
    case 'array':
      return {
        type: 0x04,
        bytes: writeDocument(value.items.map((item, index) => ({ key: String(index), value: item }))),
      };
    case 'bytes':
      return value;
  }
}
