import { parse } from '../../generator/src/1-parse/parse.ts';
import { type Config, defaultConfig } from '../../generator/src/2-validate/config.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import { link } from '../../generator/src/3-link/link.ts';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import type { Outcome } from '../../generator/src/diagnostics/diagnostic.ts';

/** Compiles YAML text as far as phase 3. Throws with the diagnostics when there is an error: tests give right YAML. */
export function graphOf(text: string, config: Config = defaultConfig, path = 'schema/models/test.yaml'): ModelGraph {
  const document = valueIn(parse({ path, text }));
  return valueIn(link([valueIn(validate(document))], config));
}

function valueIn<Value>({ value, diagnostics }: Outcome<Value>): Value {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value !== undefined && errors.length === 0) return value;
  throw new Error(errors.map(({ code, message, hint }) => `${code}: ${message} ${hint ?? ''}`).join('\n'));
}
