import { describe, expect, test } from 'vitest';
import { linkCatalog } from '../../generator/src/diagnostics/catalog/link.ts';
import { linkYaml } from './link-yaml.ts';

describe.each(Object.entries(linkCatalog))('%s', (code, { wrong, right }) => {
  test('is what its wrong snippet gives, and nothing else', () => {
    const { diagnostics } = linkYaml(wrong);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
    expect(diagnostics.every(({ span }) => span !== undefined && span.end > span.start)).toBe(true);
  });

  test('is not what its right snippet gives', () => {
    expect(linkYaml(right).diagnostics).toEqual([]);
  });
});
