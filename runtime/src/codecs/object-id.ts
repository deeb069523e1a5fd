import { ObjectId } from 'mongodb';
import { asBson } from './bson-value.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** MongoDB's own id of 12 bytes. Texts are refused: say `new ObjectId(text)`. */
export function objectId(): Codec {
  return new ObjectIdCodec('objectId', 'ordered');
}

class ObjectIdCodec extends ScalarCodec {
  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (value instanceof ObjectId) return value;
    const bson = asBson(value);
    return bson instanceof ObjectId ? bson : this.refuse(value, 'an ObjectId', path, context);
  }
}
