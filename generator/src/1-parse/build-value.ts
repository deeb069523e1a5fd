import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { checkEscapedCharacters } from './check-characters.ts';
import type { YamlValue } from './document.ts';
import { resolveScalar } from './resolve-scalar.ts';
import type { SpanTree } from './span-tree.ts';

/** A node's value together with the spans of everything in it. */
export interface BuiltValue {
  readonly value: YamlValue;
  readonly spans: SpanTree;
}

/** What all nodes of a file are built with. */
interface Building {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: Diagnostic[];
}

type Node = ParsedNode | null;

/** Turns the nodes of `yaml` into plain values. Recursion is bounded: the nesting was checked when the tokens were read. */
export function buildValue(building: Building, node: Node, key?: Span): BuiltValue {
  const value = spanOf(building, node);
  const spans = key === undefined ? { value } : { key, value };
  if (isMap(node)) return buildMapping(building, node as YAMLMap.Parsed, spans);
  if (isSeq(node)) {
    const items = node.items.map((item) => buildValue(building, item as Node));
    const children = new Map(items.map((item, index) => [index, item.spans]));
    return { value: items.map((item) => item.value), spans: { ...spans, children } };
  }
  return { value: isScalar(node) ? buildScalar(building, node, value) : null, spans };
}

function buildMapping(building: Building, node: YAMLMap.Parsed, spans: SpanTree): BuiltValue {
  const mapping: Record<string, YamlValue> = Object.create(null);
  const children = new Map<string, SpanTree>();
  for (const pair of node.items as Pair<ParsedNode, Node>[]) {
    const span = spanOf(building, pair.key);
    const key = buildKey(building, pair.key, span, children);
    const entry = buildValue(building, pair.value, span);
    if (key === undefined) continue;
    mapping[key] = entry.value;
    children.set(key, entry.spans);
  }
  return { value: mapping, spans: { ...spans, children } };
}

/** The text of a key, or nothing when it cannot be one or stood there before. */
function buildKey(
  building: Building,
  node: Node,
  span: Span,
  earlier: ReadonlyMap<string, SpanTree>,
): string | undefined {
  const { diagnostics } = building;
  if (isAlias(node)) return undefined;
  if (!isScalar(node)) {
    diagnostics.push(createDiagnostic('parse/key-not-scalar', {}, span));
    return undefined;
  }
  const value = buildScalar(building, node, span);
  if (typeof value !== 'string') {
    const kind = value === null ? 'null' : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}`;
    diagnostics.push(createDiagnostic('parse/key-not-string', { key: node.source ?? '', kind }, span));
    return undefined;
  }
  if (value === '<<' && node.type === 'PLAIN') diagnostics.push(createDiagnostic('parse/merge-key', {}, span));
  else if (FORBIDDEN_KEYS.has(value)) diagnostics.push(createDiagnostic('parse/forbidden-key', { key: value }, span));
  else if (!earlier.has(value)) return value;
  else {
    const first = earlier.get(value)?.key ?? span;
    diagnostics.push(
      createDiagnostic('parse/duplicate-key', { key: value }, span, [
        { message: 'It stands here first.', span: first },
      ]),
    );
  }
  return undefined;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function buildScalar(building: Building, node: Scalar, span: Span): YamlValue {
  const text = String(node.value ?? '');
  if (node.type === 'QUOTE_DOUBLE') {
    const source = building.text.slice(span.start, span.end);
    for (const problem of checkEscapedCharacters(text, source, span)) building.diagnostics.push(problem);
  }
  if (node.type !== 'PLAIN') return text;
  const resolved = resolveScalar(text);
  if ('value' in resolved) return resolved.value;
  building.diagnostics.push(createDiagnostic(resolved.problem, { text }, span));
  return null;
}

function spanOf({ file, text }: Building, node: Node): Span {
  const [start, end] = node?.range ?? [text.length, text.length];
  return { file, start, end };
}
