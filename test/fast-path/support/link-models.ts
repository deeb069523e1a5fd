import { parse } from '../../../generator/src/1-parse/parse.ts';
import { defaultConfig } from '../../../generator/src/2-validate/config.ts';
import { validate } from '../../../generator/src/2-validate/validate.ts';
import { link } from '../../../generator/src/3-link/link.ts';
import type { ModelGraph } from '../../../generator/src/3-link/model-graph.ts';

/** The graph of a model file's content, which must have no mistake. JSON is YAML. */
export function linkModels(text: string): ModelGraph {
  const parsed = parse({ path: 'schema/models/test.yaml', text });
  const validated = parsed.value === undefined ? undefined : validate(parsed.value);
  const linked = validated?.value === undefined ? undefined : link([validated.value], defaultConfig);
  if (linked?.value !== undefined) return linked.value;
  const diagnostics = [parsed, validated, linked].flatMap((outcome) => outcome?.diagnostics ?? []);
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n') + text);
}
