import type { Codec, Conversion, ConvertibleType, EncodeContext, Structure } from './codec.ts';
import { convertStored } from './convert-stored.ts';

/**
 * A value whose type has changed: documents may still hold the former BSON type `from`, which is read as `$convert` makes
 * the type `to` of it. What is written has the new type.
 */
export function converted(inner: Codec, from: ConvertibleType, to: ConvertibleType): Codec {
  return new ConvertedCodec(inner, { from, to });
}

class ConvertedCodec implements Codec {
  readonly structure: Structure;
  readonly conversion: Conversion;
  readonly now?: (moment: Date) => unknown;
  readonly formerValues?: ReadonlyMap<string, string>;
  readonly #inner: Codec;

  constructor(inner: Codec, conversion: Conversion) {
    this.#inner = inner;
    this.structure = inner.structure;
    this.conversion = conversion;
    if (inner.now !== undefined) this.now = inner.now.bind(inner);
    if (inner.formerValues !== undefined) this.formerValues = inner.formerValues;
  }

  get name(): string {
    return this.#inner.name;
  }

  get normalizes(): boolean {
    return this.#inner.normalizes;
  }

  encode(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#inner.encode(value, path, context);
  }

  encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return this.#inner.encodeOperand(value, path, context);
  }

  decode(stored: unknown): unknown {
    return this.#inner.decode(convertStored(stored, this.conversion));
  }

  equal(left: unknown, right: unknown): boolean {
    return this.#inner.equal(left, right);
  }
}
