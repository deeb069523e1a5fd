import type { Document } from 'mongodb';

/**
 * A collation without what is so by itself, and without the version of the server's library; `undefined` for the simple
 * one. What differs in defaults between languages is left out too.
 */
export function normalCollation(collation: unknown): Document | undefined {
  if (typeof collation !== 'object' || collation === null) return undefined;
  const { locale, ...others } = collation as Document;
  if (locale === 'simple' || locale === undefined) return undefined;
  const given = Object.entries(others).filter(([name, value]) => !isDefault(String(locale), name, value));
  return { locale, ...Object.fromEntries(given) };
}

const defaults: Readonly<Record<string, unknown>> = {
  caseLevel: false,
  caseFirst: 'off',
  strength: 3,
  numericOrdering: false,
  alternate: 'non-ignorable',
  maxVariable: 'punct',
  normalization: false,
  backwards: false,
};

/** Settings that come with a language, by how its locales begin. */
const ofLanguages: readonly (readonly [language: RegExp, name: string, value: unknown])[] = [
  [/^fr_CA/, 'backwards', true],
  [/^(da|mt)/, 'caseFirst', 'upper'],
  [/^th/, 'alternate', 'shifted'],
];

function isDefault(locale: string, name: string, value: unknown): boolean {
  if (name === 'version' || name === 'normalization') return true;
  if (Number(value) === defaults[name] && name === 'strength') return true;
  return (
    defaults[name] === value ||
    ofLanguages.some(([language, key, usual]) => key === name && usual === value && language.test(locale))
  );
}
