import type { Codec, EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** One of some texts, stored as a BSON string. `name` is the enum's. Operands must be among the values too. */
export function enumeration(name: string, values: readonly string[]): Codec {
  return new EnumerationCodec(name, values);
}

class EnumerationCodec extends ScalarCodec {
  readonly #values: ReadonlySet<string>;

  constructor(name: string, values: readonly string[]) {
    super(name, 'equality');
    this.#values = new Set(values);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'string') return this.refuse(value, `a value of ${this.name}`, path, context);
    if (this.#values.has(value)) return value;
    return report(context, path, 'enum', `Must be a value of ${this.name}.`);
  }
}
