import type { JsonSchema } from './json-schema.ts';

/**
 * "If the value fits `condition`, it must fit `chosen`, else `otherwise`." Unlike `oneOf` and `anyOf`, a failure then
 * comes from one branch only, so that its errors are about what the user meant.
 */
export function choose(condition: JsonSchema, chosen: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits a schema
  return { if: condition, then: chosen, ...(otherwise === undefined ? {} : { else: otherwise }) };
}
