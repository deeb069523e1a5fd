import { BSON, type Document } from 'mongodb';
import type { Codec, EncodeContext } from '../../runtime/src/codecs/index.ts';
import { ordinaryBsonOptions } from '../../runtime/src/codecs/index.ts';
import type { Problem } from '../../runtime/src/errors/problem.ts';

/** What came of encoding one value. */
export interface Encoding {
  readonly stored: unknown;
  readonly problems: readonly Problem[];
}

/** Encodes one value by all rules. */
export function encode(codec: Codec, value: unknown, unknownKeys: EncodeContext['unknownKeys'] = 'refuse'): Encoding {
  const context: EncodeContext = { problems: [], unknownKeys };
  return { stored: codec.encode(value, 'f', context), problems: context.problems };
}

/** Encodes one value as an operand. */
export function encodeOperand(codec: Codec, value: unknown): Encoding {
  const context: EncodeContext = { problems: [], unknownKeys: 'refuse' };
  return { stored: codec.encodeOperand(value, 'f', context), problems: context.problems };
}

/** The codes of all problems, `[]` when the value is fine. */
export function codesOf({ problems }: Encoding): string[] {
  return problems.map(({ code }) => code);
}

/** Sends a value through BSON, as the server would keep it, and reads it as the runtime does. */
export function throughBson(stored: unknown): unknown {
  return BSON.deserialize(BSON.serialize({ f: stored }), ordinaryBsonOptions).f;
}

/** The BSON type of an encoded value, by its element's first byte (https://bsonspec.org/spec.html). */
export function bsonTypeOf(stored: unknown): string {
  const names: Readonly<Record<number, string>> = {
    1: 'double',
    2: 'string',
    3: 'object',
    4: 'array',
    5: 'binary',
    7: 'objectId',
    8: 'bool',
    9: 'date',
    10: 'null',
    11: 'regex',
    16: 'int',
    18: 'long',
    19: 'decimal',
  };
  const document: Document = { f: stored };
  return names[BSON.serialize(document)[4] ?? 0] ?? 'other';
}

/** The BSON of an encoded value. */
export function bytesOf(stored: unknown): Uint8Array {
  return BSON.serialize({ f: stored });
}
