import type { Codec, EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/**
 * One of some texts, stored as a BSON string. `name` is the enum's. Operands must be among the values too.
 *
 * @param former The values that were replaced, with those that replaced them: documents may still hold them.
 */
export function enumeration(
  name: string,
  values: readonly string[],
  former: Readonly<Record<string, string>> = {},
): Codec {
  return new EnumerationCodec(name, values, former);
}

class EnumerationCodec extends ScalarCodec {
  readonly formerValues?: ReadonlyMap<string, string>;
  readonly #values: ReadonlySet<string>;

  constructor(name: string, values: readonly string[], former: Readonly<Record<string, string>>) {
    super(name, 'equality');
    this.#values = new Set(values);
    const replaced = Object.entries(former);
    if (replaced.length > 0) this.formerValues = new Map(replaced);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value !== 'string') return this.refuse(value, `a value of ${this.name}`, path, context);
    if (this.#values.has(value)) return value;
    return report(context, path, 'enum', `Must be a value of ${this.name}.`);
  }

  override decode(stored: unknown): unknown {
    const current = typeof stored === 'string' ? this.formerValues?.get(stored) : undefined;
    return current ?? super.decode(stored);
  }
}
