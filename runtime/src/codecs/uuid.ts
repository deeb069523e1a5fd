import { Binary, UUID } from 'mongodb';
import { asBson } from './bson-value.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { ScalarCodec } from './scalar-codec.ts';

const notation = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID, or its text with hyphens on the way in; stored as BSON binary of subtype 4. */
export function uuid(): Codec {
  return new UuidCodec('uuid', 'ordered');
}

class UuidCodec extends ScalarCodec {
  override readonly normalizes = true;

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (typeof value === 'string' && notation.test(value)) return new UUID(value);
    return asUuid(asBson(value)) ?? this.refuse(value, 'a UUID', path, context);
  }

  override decode(stored: unknown): unknown {
    return asUuid(stored) ?? copyStored(stored);
  }
}

/** A copy: a UUID's bytes can be changed. */
function asUuid(value: unknown): UUID | undefined {
  if (!(value instanceof Binary) || value.sub_type !== Binary.SUBTYPE_UUID) return undefined;
  const { buffer, position } = value;
  return buffer instanceof Uint8Array && position === 16 && buffer.length >= 16
    ? new UUID(new Uint8Array(buffer.subarray(0, 16)))
    : undefined;
}
