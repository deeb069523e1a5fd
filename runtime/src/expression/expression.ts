import type { Codec } from '../codecs/codec.ts';

declare const type: unique symbol;

/**
 * A value that the server computes: a field of the document, or a function of others. Made by the field references and
 * the operators that callbacks get, never by hand. `T` is the type of the value.
 */
export class Expression<out T> {
  declare readonly [type]: T;
  readonly #mql: unknown;
  readonly #codec: Codec | undefined;

  /** `codec` is the declared type, where there is one: constants beside the expression are encoded by it. */
  constructor(mql: unknown, codec?: Codec) {
    this.#mql = mql;
    this.#codec = codec;
  }

  /** Whether `value` was made by Espalier; no object of a caller can pretend to be. */
  static is(value: unknown): value is Expression<unknown> {
    return typeof value === 'object' && value !== null && #mql in value;
  }

  /** The frozen MQL. */
  static mqlOf(expression: Expression<unknown>): unknown {
    return expression.#mql;
  }

  /** The declared type of the value, where the expression has one. */
  static codecOf(expression: Expression<unknown>): Codec | undefined {
    return expression.#codec;
  }
}
