// Golden cases: `test/cases/<phase>/<name>/` with `models.yaml` or other YAML files, and `expected/diagnostics.txt` as printed.
// A case named like a code of the catalogue has no YAML of its own: it takes the catalogue's wrong snippet.
// `UPDATE_CASES=1 npx vitest run test/cases.test.ts` rewrites what is expected; read the difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../generator/src/diagnostics/catalog/catalog-entry.ts';
import { catalog } from '../generator/src/diagnostics/catalog/index.ts';
import { printCodeFrames } from '../generator/src/diagnostics/print-code-frame.ts';
import type { SourceFile } from '../generator/src/source-file.ts';
import { checkSources } from './support/check-sources.ts';
import { snippetSources } from './support/snippet-sources.ts';

const CASES = join(import.meta.dirname, 'cases');
const PHASES = ['parse', 'validate', 'link'];
const entries = Object.entries(catalog as Readonly<Record<string, CatalogEntry>>).filter(([code]) =>
  PHASES.some((phase) => code.startsWith(`${phase}/`)),
);

describe('the catalogue', () => {
  for (const [code, { wrong, right }] of entries) {
    if (wrong !== undefined) {
      test(`${code}: the wrong snippet gives this code and no other`, () => {
        const sources = snippetSources(wrong);
        const diagnostics = checkSources(sources);
        expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
        compareWithExpected(code, printCodeFrames(diagnostics, sources));
      });
    }
    if (right !== undefined) {
      test(`${code}: the right snippet gives nothing`, () => {
        // A snippet may be right about its own code with a setting that is only declared so far.
        const found = checkSources(snippetSources(right)).map((diagnostic) => diagnostic.code);
        expect(found.filter((other) => other === code || other !== 'link/declared-only')).toEqual([]);
      });
    }
  }
});

describe('the cases', () => {
  for (const name of caseFolders()) {
    test(name, () => {
      const sources = readSources(join(CASES, name));
      expect(sources, 'a case needs YAML, or the name of a code').not.toEqual([]);
      compareWithExpected(name, printCodeFrames(checkSources(sources), sources));
    });
  }
});

/** The cases with YAML of their own; what is neither this nor a code is left over from a code that was renamed. */
function caseFolders(): string[] {
  const phases = PHASES.filter((phase) => existsSync(join(CASES, phase)));
  const names = phases.flatMap((phase) => readdirSync(join(CASES, phase)).map((name) => `${phase}/${name}`));
  return names.filter((name) => !entries.some(([code]) => code === name)).sort();
}

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function compareWithExpected(name: string, printed: string): void {
  const path = join(CASES, name, 'expected', 'diagnostics.txt');
  if (process.env.UPDATE_CASES) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, printed);
  }
  expect(printed).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
