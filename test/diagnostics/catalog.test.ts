import { describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../../generator/src/diagnostics/catalog/catalog-entry.ts';
import { catalog } from '../../generator/src/diagnostics/catalog/index.ts';
import { createDiagnostic } from '../../generator/src/diagnostics/create-diagnostic.ts';
import { didYouMean } from '../../generator/src/diagnostics/did-you-mean.ts';
import { explain } from '../../generator/src/diagnostics/explain.ts';
import { migrationErrors } from '../../generator/src/diagnostics/migration-errors.ts';
import { diagnosticsReference } from '../../generator/src/diagnostics/reference.ts';

describe('the catalogue', () => {
  for (const [code, entry] of Object.entries(catalog as Readonly<Record<string, CatalogEntry>>)) {
    test(`${code} is complete and well written`, () => {
      expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(entry.message).toMatch(/^(?:[A-Z"]|\{\{).*\.$/);
      expect(entry.reason).toMatch(/^[A-Z"].*[.)]$/);
      if (entry.hint !== undefined) expect(entry.hint).toMatch(/^(?:[A-Z]|\{\{).*[.?]$/);
      expect(entry.wrong === undefined).toBe(entry.right === undefined);
    });
  }
});

describe('a diagnostic', () => {
  test('has the holes filled', () => {
    expect(createDiagnostic('validate/missing-key', { key: 'fields' })).toEqual({
      code: 'validate/missing-key',
      severity: 'error',
      message: 'The key "fields" is missing.',
      hint: 'Add "fields:" to the mapping.',
      related: [],
    });
  });

  test('cannot be made with wrong parameters', () => {
    // @ts-expect-error the hole is named `key`
    createDiagnostic('validate/missing-key', { kee: 'fields' });
    // @ts-expect-error no such code
    expect(() => createDiagnostic('validate/no-such-code', {})).toThrow();
  });

  test('shows the user’s words harmlessly: cut, escaped, and never as a hole', () => {
    const message = (key: string) => createDiagnostic('validate/missing-key', { key }).message;
    expect(message('a\u001b[31m\u202e\n')).toBe('The key "a\\u001b[31m\\u202e\\u000a" is missing.');
    expect(message('{{key}}$&')).toBe('The key "{{key}}$&" is missing.');
    expect(message('😀'.repeat(500))).toBe(`The key "${'😀'.repeat(119)}…" is missing.`);
  });
});

test('a page for every code, none for others', () => {
  for (const code of Object.keys(catalog)) expect(explain(code)).toContain(`# ${code}\n`);
  for (const code of ['', 'toString', 'constructor', 'parse/none']) expect(explain(code)).toBeUndefined();
  const codes = [...Object.keys(catalog), ...Object.keys(migrationErrors)];
  for (const code of codes) expect(diagnosticsReference()).toContain(`### ${code}\n`);
  for (const code of Object.keys(migrationErrors)) expect(explain(code)).toContain(`# ${code}\n`);
});

describe('did you mean', () => {
  const names = ['fields', 'collection', 'indexes', 'int', 'id', 'createdAt'];
  test.each([
    ['feilds', 'fields'],
    ['colection', 'collection'],
    ['Collection', 'collection'],
    ['indexs', 'indexes'],
    ['itn', 'int'],
    ['createdat', 'createdAt'],
    ['banana', undefined],
    ['x', undefined],
    ['fields', undefined],
    ['f'.repeat(10_000), undefined],
  ])('%s: %s', (word, expected) => {
    expect(didYouMean(word, names)).toBe(expected);
  });
});
