import { parse } from '../../generator/src/1-parse/parse.ts';
import { validate } from '../../generator/src/2-validate/validate.ts';
import { link } from '../../generator/src/3-link/link.ts';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import type { Diagnostic, Outcome } from '../../generator/src/diagnostics/diagnostic.ts';

/** Takes YAML (one file, or several by path) through the first three phases. */
export function linkYaml(yaml: string | Readonly<Record<string, string>>, server = '6.0'): Outcome<ModelGraph> {
  const files = typeof yaml === 'string' ? { 'schema/models/test.yaml': yaml } : yaml;
  const outcomes = Object.entries(files).map(([path, text]) => {
    const parsed = parse({ path, text });
    return parsed.value === undefined ? parsed : validate(parsed.value);
  });
  const diagnostics: Diagnostic[] = outcomes.flatMap((outcome) => [...outcome.diagnostics]);
  const declarations = outcomes.flatMap(({ value }) => (value !== undefined && 'document' in value ? [value] : []));
  if (declarations.length < outcomes.length) return { diagnostics };
  const linked = link(declarations, { server });
  return { ...linked, diagnostics: [...diagnostics, ...linked.diagnostics] };
}

/** The graph of YAML that has to be right. */
export function graphOf(yaml: string | Readonly<Record<string, string>>, server?: string): ModelGraph {
  const { value, diagnostics } = linkYaml(yaml, server);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return value;
}

/** What is wrong with YAML: `code: the text that is pointed at`. */
export function complaintsOf(yaml: string | Readonly<Record<string, string>>, server?: string): string[] {
  const files: Readonly<Record<string, string>> = typeof yaml === 'string' ? { 'schema/models/test.yaml': yaml } : yaml;
  return linkYaml(yaml, server).diagnostics.map(({ code, span }) => {
    const text = span === undefined ? '' : (files[span.file] ?? '').slice(span.start, span.end);
    return `${code}: ${text}`;
  });
}
