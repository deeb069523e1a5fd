import type { Codec, EncodeContext, Structure } from './codec.ts';

/** A value that may be `null`, which is stored as BSON null and is not the same as a missing one. */
export function nullable(inner: Codec): Codec {
  return new NullableCodec(inner);
}

class NullableCodec implements Codec {
  readonly structure: Structure;
  readonly #inner: Codec;
  readonly now?: (moment: Date) => unknown;

  constructor(inner: Codec) {
    this.#inner = inner;
    this.structure = { kind: 'nullable', inner };
    if (inner.now !== undefined) this.now = inner.now.bind(inner);
  }

  get name(): string {
    return `${this.#inner.name} | null`;
  }

  get normalizes(): boolean {
    return this.#inner.normalizes;
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    return value === null ? null : this.#inner.encode(value, path, context);
  }

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return value === null ? null : this.#inner.encodeOperand(value, path, context);
  }

  decode(stored: unknown): unknown {
    return stored === null ? null : this.#inner.decode(stored);
  }

  equal(left: unknown, right: unknown): boolean {
    return this.#inner.equal(left, right);
  }
}
