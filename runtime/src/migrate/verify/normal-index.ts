import type { Document } from 'mongodb';
import { normalCollation } from './normal-collation.ts';

/** An index in the form in which a specification and what the server tells of an index can be compared. */
export interface NormalIndex {
  readonly name: string;
  /** In order; the fields of a text index follow each other. */
  readonly key: readonly (readonly [path: string, kind: unknown])[];
  /** Beside the key and the name; without what is so by itself. */
  readonly options: Readonly<Document>;
}

/** What says nothing, or what the server adds of its own. */
const ignored = new Set([
  'name',
  'key',
  'v',
  'ns',
  'background',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'commitQuorum',
]);

const defaults: Readonly<Record<string, unknown>> = {
  unique: false,
  sparse: false,
  hidden: false,
  prepareUnique: false,
  default_language: 'english',
  language_override: 'language',
  bits: 26,
  min: -180,
  max: 180,
};

/**
 * Makes the normal form of an index.
 * @param spec of a migration (values decoded) or of `listIndexes`
 * @param inherited the collection's collation, which indexes get that say nothing
 */
export function normalIndex(spec: Readonly<Document>, inherited?: unknown): NormalIndex {
  const { collation, weights, ...others } = spec;
  const own = normalCollation(collation);
  const isInherited = own !== undefined && JSON.stringify(own) === JSON.stringify(normalCollation(inherited));
  const options = Object.entries(others).filter(
    ([name, value]) => !ignored.has(name) && value !== undefined && !isDefault(name, value, spec),
  );
  const key = keyOf(spec);
  return {
    name: String(spec.name),
    key,
    options: {
      ...Object.fromEntries(options),
      ...(own === undefined || isInherited ? {} : { collation: own }),
      ...weightsOf(key, weights),
    },
  };
}

function isDefault(name: string, value: unknown, { key }: Readonly<Document>): boolean {
  // `min` and `max` mean something else to nobody but a `2d` index.
  if ((name === 'bits' || name === 'min' || name === 'max') && !Object.values(key).includes('2d')) return false;
  return name in defaults && (defaults[name] === value || Number(value) === defaults[name]);
}

/** The server keeps the fields of a text index as weights, and `_fts` and `_ftsx` in the key. */
function keyOf({ key, weights }: Readonly<Document>): readonly (readonly [string, unknown])[] {
  const texts = Object.keys(weights ?? {})
    .sort()
    .map((path) => [path, 'text'] as const);
  const entries = Object.entries(key as Document);
  const isStored = '_fts' in key;
  const fields = entries.flatMap(([path, kind]): readonly (readonly [string, unknown])[] => {
    if (isStored && path === '_fts') return texts;
    return isStored && path === '_ftsx' ? [] : [[path, typeof kind === 'string' ? kind : Number(kind)]];
  });
  return sortTexts(fields);
}

/** The order of the texts among themselves means nothing. */
function sortTexts(fields: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  const first = fields.findIndex(([, kind]) => kind === 'text');
  if (first < 0) return fields;
  const texts = fields.filter(([, kind]) => kind === 'text').sort(([one], [other]) => (one < other ? -1 : 1));
  return [...fields.slice(0, first), ...texts, ...fields.slice(first).filter(([, kind]) => kind !== 'text')];
}

function weightsOf(key: readonly (readonly [string, unknown])[], weights: unknown): { readonly weights?: Document } {
  const texts = key.filter(([, kind]) => kind === 'text').map(([path]) => path);
  if (texts.length === 0) return {};
  const given: Document = typeof weights === 'object' && weights !== null ? weights : {};
  return { weights: Object.fromEntries(texts.map((path) => [path, Number(given[path] ?? 1)])) };
}
