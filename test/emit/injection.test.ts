// Whatever users write into their YAML, it stays text: the printed files have the same syntax tree as with harmless
// text in the same places, and their string literals hold exactly what was written.

import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import { emit } from '../../generator/src/5-emit/emit.ts';
import { graphOf } from '../support/graph-of.ts';
import fc from '../support/random/fast-check.ts';

/** Every slot that takes free text holds this word. */
const slot = 'SLOT';

const graph = graphOf(`
enums:
  Level:
    description: ${slot}
    values: { low: ${slot}, ${slot}: ${slot}, third: null }
embedded:
  Part:
    description: ${slot}
    fields:
      note: { type: string, stored: x${slot}, description: ${slot}, default: ${slot} }
models:
  Thing:
    description: ${slot}
    collection: ${slot}
    fields:
      name: { type: string, pattern: ${slot}, description: ${slot}, default: ${slot}, stored: x${slot} }
      level: { type: Level, default: ${slot}, description: ${slot} }
      kind: { enum: [one, ${slot}] }
      extra: { type: json, default: { ${slot}: [${slot}] } }
      parts: Part[]
      number: { type: int, default: sequence }
    indexes:
      - { key: { name: 1 }, name: ${slot}, partialFilterExpression: { name: ${slot} } }
  Own:
    description: ${slot}
    class: true
    fields: { thingId: ref(Thing) }
`);

const corpus = [
  `'`,
  `"`,
  '`',
  '\\',
  `\\'`,
  `\\"`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a user might write.
  '${process.exit()}',
  '$',
  '${',
  '{{name}}',
  '{{{name}}}',
  '{{#each this}}',
  '*/',
  '*/ alert(1) /*',
  '**/',
  '/*',
  '//',
  '\n',
  '\r',
  '\r\n// ',
  '\n*/\nalert(1)\n/*',
  '\u2028',
  '\u2029alert(1)',
  '\u0085',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '</script>',
  '<!--',
  '-->',
  '@ts-ignore',
  '@ts-expect-error',
  '\n@ts-nocheck',
  '/// <reference path="x" />',
  '@jsx evil',
  '//# sourceMappingURL=x',
  '#!/bin/sh',
  `'; alert(1); '`,
  `"); alert(1); ("`,
  '__proto__',
  'constructor',
  '-',
  '',
  'a'.repeat(300),
  '😀é€',
];

const anyText = fc.oneof(
  fc.constantFrom(...corpus),
  fc.array(fc.constantFrom(...corpus), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('text of users never becomes code', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hostile = print(text);
      const harmless = print(harmlessAs(text));
      expect([...hostile.keys()]).toEqual([...harmless.keys()]);
      for (const [path, code] of hostile) compareFiles(path, code, harmless.get(path) ?? '', text);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('the graph of this test has every slot, and all of them are printed', () => {
  const code = [...print('NEEDLE').values()].join('\n');
  expect(code).not.toContain(slot);
  expect(code.split('NEEDLE').length).toBeGreaterThan(30);
});

/** The printed TypeScript with `text` in every slot. */
function print(text: string): ReadonlyMap<string, string> {
  const config = { ...defaultConfig, models: `schema/${text}` };
  const files = emit(withText(graph, text, new Map()), config, 'f'.repeat(64));
  return new Map(files.filter(({ path }) => path.endsWith('.ts')).map((file) => [file.path, file.text]));
}

/** A copy of the graph, which may contain itself, with `text` in the place of the slot's word. Field types stay as they are. */
function withText(value: ModelGraph, text: string, known: Map<object, unknown>): ModelGraph;
function withText(value: unknown, text: string, known: Map<object, unknown>): unknown;
function withText(value: unknown, text: string, known: Map<object, unknown>): unknown {
  if (typeof value === 'string') return value.replaceAll(slot, () => text);
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value);
  const copy: object = Array.isArray(value) ? [] : {};
  known.set(value, copy);
  for (const [key, entry] of Object.entries(value)) {
    const name = Array.isArray(value) ? key : key.replaceAll(slot, () => text);
    Object.defineProperty(copy, name, {
      value: key === 'fieldType' ? entry : withText(entry, text, known),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

/** Letters that take as many bytes as the characters of `text`, since readers of bytes are printed by length. */
function harmlessAs(text: string): string {
  return [...text].map((character) => ['', 'q', 'é', '€', '😀'][Buffer.byteLength(character)] ?? '').join('');
}

function compareFiles(path: string, hostile: string, harmless: string, text: string): void {
  const [left, right] = [hostile, harmless].map((code) =>
    ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true),
  );
  if (left === undefined || right === undefined) throw new Error('unreachable');
  for (const file of [left, right]) {
    expect(Reflect.get(file, 'parseDiagnostics'), path).toEqual([]);
    expect(Reflect.get(file, 'commentDirectives') ?? [], path).toEqual([]);
    expect([file.referencedFiles, file.hasNoDefaultLib], path).toEqual([[], false]);
  }
  expect(outline(left), path).toEqual(outline(right));
  const expected = literals(right).map((literal) => literal.replaceAll(harmlessAs(text), () => text));
  if (harmlessAs(text).length > 3) expect(literals(left), path).toEqual(expected);
}

/** The kinds of all nodes, and the names: everything but what literals and keys of objects hold. */
function outline(node: ts.Node): unknown {
  if (keyText(node) !== undefined) return 'key';
  const name = ts.isIdentifier(node) ? node.text : undefined;
  const children: unknown[] = [];
  ts.forEachChild(node, (child) => {
    children.push(outline(child));
  });
  return [ts.SyntaxKind[node.kind], name, ...children];
}

function literals(node: ts.Node): string[] {
  const key = keyText(node);
  if (key !== undefined) return [key];
  const own = ts.isStringLiteralLike(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => {
    own.push(...literals(child));
  });
  return own;
}

/** The text of a key of an object, which is quoted or not as it needs. */
function keyText(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node.parent ?? node) || !ts.isPropertyName(node)) return undefined;
  if (node.parent && ts.isPropertyAssignment(node.parent) && node.parent.name !== node) return undefined;
  if (ts.isComputedPropertyName(node)) return ts.isStringLiteral(node.expression) ? node.expression.text : undefined;
  return node.text;
}
