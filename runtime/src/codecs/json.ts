import { geoOperators } from '../query/condition-operators/geo.ts';
import type { BsonObject } from './bson-value.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { encodeAny, unstorableKey } from './encode-any.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** Any value that BSON has, as rows hold it. A `number` is stored as int32 when it is one, else as double. */
export type BsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | RegExp
  | Uint8Array
  | BsonObject
  | readonly BsonValue[]
  | { readonly [key: string]: BsonValue };

/**
 * Any BSON value. Keys that start with `$` or hold a dot are data like any other and are stored as they are, since
 * documents from elsewhere have them (JSON Schema's `$ref`). As an operand they are refused, so that a value from
 * outside never becomes an operator.
 */
export function json(): Codec {
  return new JsonCodec('json', 'any', geoOperators);
}

class JsonCodec extends ScalarCodec {
  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    return encodeAny(value, path, context);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    return encodeAny(value, path, context, operandKey);
  }
}

function operandKey(key: string): string | undefined {
  return key.startsWith('$') ? 'have a key that starts with $' : unstorableKey(key);
}
