import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { YamlValue } from '../1-parse/document.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** Checks a value and gives ajv's complaints, each with the schema that it comes from. */
export type SchemaCheck = (value: YamlValue) => readonly ErrorObject[];

/** Compiles a schema when it is first used, and once. `makeSchema` is called then. */
export function compileSchema(makeSchema: () => JsonSchema): SchemaCheck {
  let check: SchemaCheck | undefined;
  return (value) => {
    check ??= compile(makeSchema());
    return check(value);
  };
}

function compile(schema: JsonSchema): SchemaCheck {
  // `ownProperties`, since every object has a `constructor`, which `required` would otherwise find.
  // Not `strictRequired`, since the branches of a field require keys that are described above them.
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    verbose: true,
  });
  const validate = ajv.compile(schema);
  return (value) => (validate(withNumbers(value)) ? [] : [...(validate.errors ?? [])]);
}

/** The same value with numbers for bigints, which ajv does not know. A schema's bounds are far from where that rounds. */
function withNumbers(value: YamlValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) copy[key] = withNumbers(entry);
  return copy;
}
