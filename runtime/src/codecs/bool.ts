import type { Codec, EncodeContext } from './codec.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** True or false, stored as a BSON bool. */
export function bool(): Codec {
  return new BoolCodec('bool', 'equality');
}

class BoolCodec extends ScalarCodec {
  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    return typeof value === 'boolean' ? value : this.refuse(value, 'true or false', path, context);
  }
}
