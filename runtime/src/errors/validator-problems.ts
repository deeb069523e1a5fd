import type { Shape } from '../codecs/shape.ts';
import { fieldPath } from './field-path.ts';
import type { Problem } from './problem.ts';

/** What the server's validator found, from its `errInfo`: paths and rules only, since `errInfo` also holds the values. */
export function validatorProblems(errInfo: unknown, shape: Shape | undefined): Problem[] {
  const problems: Problem[] = [];
  collect(get(errInfo, 'details'), [], problems, shape);
  return problems;
}

function collect(node: unknown, path: readonly string[], problems: Problem[], shape: Shape | undefined): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, path, problems, shape);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const below = pathBelow(node, path);
  const lists = [...listsOf(node)];
  for (const list of lists) collect(list, below, problems, shape);
  for (const name of strings(get(node, 'missingProperties'))) {
    add(problems, [...below, name], 'required', 'is required', shape);
  }
  for (const name of strings(get(node, 'additionalProperties'))) {
    add(problems, [...below, name], 'unknown-field', 'is not allowed', shape);
  }
  const reason = get(node, 'reason');
  if (lists.length === 0 && typeof reason === 'string') {
    add(problems, below, String(get(node, 'operatorName') ?? 'validator'), reason, shape);
  }
}

const nested = [
  'schemaRulesNotSatisfied',
  'propertiesNotSatisfied',
  'details',
  'clausesNotSatisfied',
  'schemasNotSatisfied',
];

function* listsOf(node: object): Generator<unknown> {
  for (const key of nested) {
    const list = get(node, key);
    if (typeof list === 'object' && list !== null) yield list;
  }
}

function pathBelow(node: object, path: readonly string[]): readonly string[] {
  const name = get(node, 'propertyName');
  if (typeof name === 'string') return [...path, name];
  const index = get(node, 'itemIndex');
  return typeof index === 'number' ? [...path, String(index)] : path;
}

function add(
  problems: Problem[],
  path: readonly string[],
  code: string,
  message: string,
  shape: Shape | undefined,
): void {
  const field = fieldPath(shape, path.join('.'));
  // While both shapes are taken, each of them says what it misses, by its own key for the field.
  if (problems.some((known) => known.path === field && known.message === message)) return;
  problems.push({ path: field, code, message });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
