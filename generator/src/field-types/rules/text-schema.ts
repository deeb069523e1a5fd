import type { BsonSchema, FieldTypeOptions } from '../field-type.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { repeatsGroup } from '../pattern/repeats-group.ts';
import { serverPattern } from '../pattern/server-pattern.ts';

/** What a format asks: patterns in the server's dialect, and a greatest length. */
export interface FormatSchema {
  readonly pattern: string;
  readonly not?: { readonly pattern: string };
  readonly maxLength?: number;
}

/**
 * The `$jsonSchema` fragment of a text. The server counts code points too.
 * @param format what the type asks of all of its texts
 */
export function textSchema(
  { minLength, maxLength, pattern }: FieldTypeOptions,
  format: FormatSchema | undefined,
): BsonSchema {
  const longest = [maxLength, format?.maxLength].filter((length) => typeof length === 'number');
  return {
    bsonType: 'string',
    ...(typeof minLength === 'number' && minLength > 0 ? { minLength } : {}),
    ...format,
    ...(longest.length > 0 ? { maxLength: Math.min(...longest) } : {}),
    ...(typeof pattern === 'string' ? patternSchema(pattern, Math.min(...longest)) : {}),
  };
}

/** The greatest length at which the server's engine surely ends any pattern that was found harmless. */
const SURE_LENGTH = 500;

/** Longer texts than the server can be trusted with are left to the runtime. */
function patternSchema(written: string, longest: number): BsonSchema {
  const pattern = serverPattern(written);
  const node = parsePattern(written);
  const isSure = longest <= SURE_LENGTH || 'message' in node || !repeatsGroup(node);
  return isSure ? { pattern } : { anyOf: [{ pattern }, { minLength: SURE_LENGTH + 1 }] };
}
