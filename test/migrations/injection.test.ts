// Whatever users write into their models, it stays text: the printed migrations have the same syntax tree as with harmless
// text in the same places, give back exactly what was planned, and their snapshots and documents are read back equal.
import { transformSync } from 'esbuild';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import type { DraftStep, MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';
import { emitMigration } from '../../generator/src/5-emit/migrations/emit-migration.ts';
import { defineMigration } from '../../runtime/src/migrate/define-migration.ts';
import { readSnapshot } from '../../runtime/src/migrate/folder/read-snapshot.ts';
import { canonicalValue } from '../../runtime/src/migrate/snapshot/canonical-json.ts';
import { planYaml } from '../plan/plan-yaml.ts';
import fc from '../support/random/fast-check.ts';

/** Every slot that takes free text holds this word. */
const slot = 'SLOT';

const plan = planned();

const corpus = [
  `'`,
  `"`,
  '`',
  '\\',
  `\\'`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a user might write.
  '${process.exit()}',
  '${',
  '*/',
  '*/ alert(1) /*',
  '//',
  '\n',
  '\r',
  '\n// ',
  '\nalert(1)\n',
  '\u2028alert(1)',
  '\u2029',
  '\u0085',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\ud800',
  '@ts-ignore',
  '@ts-nocheck',
  '</script>',
  `'; alert(1); '`,
  `"); alert(1); ("`,
  '__proto__',
  'constructor',
  '',
  'a'.repeat(300),
  '😀é€',
];

const anyText = fc.oneof(
  fc.constantFrom(...corpus),
  fc.array(fc.constantFrom(...corpus), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('the plan of this test has every kind of step that is planned, and the slots are printed', () => {
  const { migration, snapshot, documents } = print(plan, 'NEEDLE');
  const kinds = new Set(plan.steps.map(({ step }) => step?.op ?? 'transform'));
  expect([...kinds].sort()).toEqual([
    'createCollection',
    'createIndexes',
    'dropCollection',
    'dropIndex',
    'modifyIndex',
    'renameCollection',
    'replaceIndex',
    'rewrite',
    'tightenValidator',
    'transform',
    'widenValidator',
  ]);
  for (const [text, least] of [
    [migration.text, 25],
    [snapshot.text, 15],
    [documents.text, 5],
  ] as const)
    expect(text.split('NEEDLE').length).toBeGreaterThan(least);
});

test('text of users never becomes code', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hostile = withText(plan, text);
      const [printed, harmless] = [print(plan, text), print(plan, harmlessAs(text))];
      for (const file of ['migration', 'documents'] as const)
        expect(outlineOf(printed[file].text), file).toEqual(outlineOf(harmless[file].text));
      expect(stepsIn(printed.migration.text)).toEqual(hostile.steps.flatMap(expectedStep));
      const read = readSnapshot(printed.snapshot.text);
      // A key that sets prototypes is refused; everything else comes back.
      if (text === '__proto__') expect(read).toHaveProperty('problem');
      else expect(read).toEqual({ snapshot: canonicalValue(hostile.after) });
    }),
    { numRuns: 150 },
  );
});

function planned(): MigrationPlan {
  const before = `
enums:
  Level: [low, ${slot}, gone]
embedded:
  Part: { fields: { note: { type: string, stored: x${slot} }, old: { type: string, stored: y${slot} } } }
models:
  Thing:
    collection: c${slot}
    fields:
      name: { type: string, stored: n${slot} }
      level: Level
      parts: Part[]
      whole: Part
      count: { type: int, stored: k${slot} }
    indexes:
      - { key: { name: 1 }, name: i${slot} }
      - { key: { count: 1 }, name: j${slot}, unique: true }
      - { key: { level: 1 }, name: h${slot} }
      - { key: { level: -1 }, name: g${slot} }
  Moved: { collection: m${slot}, fields: { a: int } }
  Gone: { collection: d${slot}, fields: { a: int } }
`;
  const after = `
enums:
  Level: { description: ${slot}, values: { low: null, other${slot}: { was: ${slot} } } }
embedded:
  Part: { fields: { text: { type: string, stored: z${slot}, was: { name: note, stored: x${slot} } } } }
models:
  Thing:
    description: ${slot}
    collection: c${slot}
    fields:
      name: { type: string, pattern: ${slot}, stored: n${slot}, description: ${slot} }
      level: Level
      parts: Part[]
      whole: { type: geo.point, stored: w${slot} }
      count: { type: long, stored: l${slot} }
      extra: { type: json, default: { ${slot}: [${slot}] } }
      word: { type: string, default: ${slot} }
    indexes:
      - { key: { name: 1 }, name: i${slot}, hidden: true }
      - { key: { count: 1, name: 1 }, name: j${slot}, unique: true, partialFilterExpression: { name: ${slot} } }
      - { key: { level: -1 }, name: gg${slot}, was: g${slot} }
      - { key: { word: 1 }, name: f${slot} }
  Moved: { collection: mm${slot}, fields: { a: int } }
  New: { collection: e${slot}, fields: { a: { type: int, index: true } } }
`;
  const flags = '--drop Level.gone\n--drop Gone\n--transform Thing.whole\n';
  const { value, diagnostics } = planYaml(before, after, flags);
  if (value === undefined || value.questions.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function print(given: MigrationPlan, text: string) {
  const place = {
    folder: 'generated/migrations',
    name: '0002_x',
    previous: '0001_initial',
    importExtension: 'ts',
  } as const;
  return emitMigration(withText(given, text), { ...place, describe: () => `It is ${text} (${text}.yaml:1)` });
}

/** A copy of plain data with `text` in the place of the slot's word. */
function withText<Value>(value: Value, text: string): Value;
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.replaceAll(slot, () => text);
  if (Array.isArray(value)) return value.map((entry) => withText(entry, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key.replaceAll(slot, () => text), withText(entry, text)]),
  );
}

/** Letters in the place of the characters, so that lines break at the same places. */
function harmlessAs(text: string): string {
  return 'q'.repeat(text.length);
}

/** The kinds of all nodes, and the names: everything but what literals and keys hold. */
function outlineOf(code: string): unknown {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
  expect(Reflect.get(file, 'parseDiagnostics')).toEqual([]);
  expect(Reflect.get(file, 'commentDirectives') ?? []).toEqual([]);
  expect([file.referencedFiles, file.hasNoDefaultLib]).toEqual([[], false]);
  return outline(file);
}

function outline(node: ts.Node): unknown {
  if (ts.isPropertyName(node) && !ts.isIdentifier(node.parent)) {
    const { parent } = node;
    if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) return 'key';
  }
  const children: unknown[] = [];
  ts.forEachChild(node, (child) => {
    children.push(outline(child));
  });
  return [ts.SyntaxKind[node.kind], ts.isIdentifier(node) ? node.text : undefined, ...children];
}

/** The steps that the printed code makes when it runs. */
function stepsIn(code: string): unknown {
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  const module: { exports: { default?: { steps?: unknown } } } = { exports: {} };
  Reflect.construct(Function, ['module', 'require', script])(module, () => ({ defineMigration }));
  return module.exports.default?.steps;
}

function expectedStep({ step, transform }: DraftStep): readonly unknown[] {
  if (step !== undefined) return [step];
  const { collection, subject } = transform;
  return [{ op: 'data', collection, name: `${subject} in its new type`, phase: 'contract', each: undefined }];
}
