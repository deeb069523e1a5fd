import { checkRange, type Range } from './check-range.ts';
import type { EncodeContext } from './codec.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** The base of the codecs of dates and times. Bounds are texts that `read` makes numbers of, and `write` texts again. */
export abstract class MomentCodec<Stored extends Date | bigint> extends ScalarCodec {
  readonly #range: Range<number>;
  readonly #write: (bound: number) => string;

  constructor(
    name: string,
    { min, max }: Range<string>,
    read: (text: string) => number | undefined,
    write: (bound: number) => string,
  ) {
    super(name, 'ordered');
    this.#range = { min: min === undefined ? undefined : read(min), max: max === undefined ? undefined : read(max) };
    this.#write = write;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const stored = this.encodeOperand(value, path, context);
    return stored !== undefined && checkRange(Number(stored.valueOf()), this.#range, path, context, this.#write)
      ? stored
      : undefined;
  }

  abstract override encodeOperand(value: unknown, path: string, context: EncodeContext): Stored | undefined;
}
