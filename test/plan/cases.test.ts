// Golden cases: `test/plan/cases/<name>/` with `before.yaml` (absent: nothing was before), `after.yaml`, perhaps `flags`,
// and `expected.txt`: what changed, the steps, and the diagnostics as printed. A case named like a code of the catalogue
// takes the catalogue's wrong snippet. `UPDATE_CASES=1 npx vitest run test/plan` rewrites what is expected.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeChange } from '../../generator/src/4-plan/changes/describe-change.ts';
import type { DraftStep, MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';
import type { CatalogEntry } from '../../generator/src/diagnostics/catalog/catalog-entry.ts';
import { planCatalog } from '../../generator/src/diagnostics/catalog/plan.ts';
import type { Outcome } from '../../generator/src/diagnostics/diagnostic.ts';
import { printCodeFrames } from '../../generator/src/diagnostics/print-code-frame.ts';
import { snippetSources } from '../support/snippet-sources.ts';
import { planYaml } from './plan-yaml.ts';

const CASES = join(import.meta.dirname, 'cases');
const entries: [string, CatalogEntry][] = Object.entries(planCatalog);

interface Case {
  readonly before: string | undefined;
  readonly after: string;
  readonly flags: string;
}

describe('the catalogue', () => {
  for (const [code, { wrong, right }] of entries) {
    if (wrong === undefined || right === undefined) continue;
    test(`${code}: the wrong snippet gives this code and no other`, () => {
      const given = snippetCase(wrong);
      const outcome = planYaml(given.before, given.after, given.flags);
      expect([...new Set(outcome.diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
      compareWithExpected(code.replace('plan/', 'code-'), print(given, outcome));
    });
    test(`${code}: the right snippet gives nothing`, () => {
      const { before, after, flags } = snippetCase(right);
      expect(planYaml(before, after, flags).diagnostics).toEqual([]);
    });
  }
});

describe('the cases', () => {
  for (const name of readdirSync(CASES).filter((folder) => !folder.startsWith('code-'))) {
    test(name, () => {
      const read = (file: string) =>
        existsSync(join(CASES, name, file)) ? readFileSync(join(CASES, name, file), 'utf8') : undefined;
      const given = { before: read('before.yaml'), after: read('after.yaml') ?? '', flags: read('flags') ?? '' };
      compareWithExpected(name, print(given, planYaml(given.before, given.after, given.flags)));
    });
  }

  test('none is left over from a code that was renamed', () => {
    const codes = entries.map(([code]) => code.replace('plan/', 'code-'));
    expect(readdirSync(CASES).filter((name) => name.startsWith('code-') && !codes.includes(name))).toEqual([]);
  });
});

function snippetCase(snippet: NonNullable<CatalogEntry['wrong']>): Case {
  const texts = new Map(snippetSources(snippet).map(({ path, text }) => [path, text]));
  return { before: texts.get('before.yaml'), after: texts.get('after.yaml') ?? '', flags: texts.get('flags') ?? '' };
}

function print({ after }: Case, { value, diagnostics }: Outcome<MigrationPlan>): string {
  const changes = (value?.changes ?? []).map(describeChange);
  const steps = (value?.steps ?? []).map(printStep);
  const sources = [{ path: 'after.yaml', text: after }];
  const isStateOnly = changes.length > 0 && steps.length === 0;
  const parts = [
    ['Changes', ...changes],
    ['Steps', ...steps, ...(isStateOnly ? ['only the snapshot changes'] : [])],
    ...(diagnostics.length === 0 ? [] : [['Diagnostics', printCodeFrames(diagnostics, sources).trimEnd()]]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function printStep({ step, transform }: DraftStep): string {
  if (transform !== undefined) return `transform ${transform.collection}: ${transform.path} to ${transform.to}`;
  const { op, collection, ...others } = { collection: '', ...step };
  const edits = step.op === 'rewrite' ? step.edits : [];
  const shown = JSON.stringify({ ...others, edits: undefined });
  return [
    `${op} ${collection}${shown === '{}' ? '' : ` ${shown}`}`,
    ...edits.map((edit) => `  ${JSON.stringify(edit)}`),
  ].join('\n');
}

function compareWithExpected(name: string, printed: string): void {
  const path = join(CASES, name, 'expected.txt');
  if (process.env.UPDATE_CASES) {
    mkdirSync(join(CASES, name), { recursive: true });
    writeFileSync(path, printed);
  }
  expect(printed).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
