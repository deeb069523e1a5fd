import { Binary } from 'mongodb';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** The rules of bytes. `maxLength` is in bytes. */
export interface BinaryOptions {
  readonly subtype?: number;
  readonly maxLength?: number;
}

/** Bytes: a `Uint8Array`, stored as BSON binary of the declared subtype. They are copied on the way in and out. */
export function binary(options: BinaryOptions = {}): Codec {
  return new BinaryCodec(options);
}

class BinaryCodec extends ScalarCodec {
  readonly #subtype: number;
  readonly #maxLength: number;

  constructor({ subtype = Binary.SUBTYPE_DEFAULT, maxLength = Number.POSITIVE_INFINITY }: BinaryOptions) {
    super('binary', 'ordered');
    this.#subtype = subtype;
    this.#maxLength = maxLength;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && this.#check(stored, path, context) ? stored : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Binary | undefined {
    if (!(value instanceof Uint8Array)) return this.refuse(value, 'a Uint8Array', path, context);
    return new Binary(new Uint8Array(value), this.#subtype);
  }

  override decode(stored: unknown): unknown {
    if (!(stored instanceof Binary) || stored.sub_type !== this.#subtype) return copyStored(stored);
    return new Uint8Array(stored.buffer.subarray(0, stored.position));
  }

  #check(stored: Binary, path: string, context: EncodeContext): boolean {
    if (stored.position <= this.#maxLength) return true;
    report(context, path, 'too-long', `Must have at most ${this.#maxLength} bytes.`);
    return false;
  }
}
