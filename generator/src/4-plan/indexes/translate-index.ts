import type { SnapshotIndex } from '@espalier/runtime/migrate';
import type { OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { translatePath } from './translate-path.ts';

/** An index of the last migration with the paths of now. A path that is gone stays as it was. */
export function translateIndex(planning: Planning, model: OwnerPair, index: SnapshotIndex): SnapshotIndex {
  const translate = (path: string) => translatePath(planning, model, path) ?? path;
  const { partialFilterExpression, weights, wildcardProjection, ...others } = index.options;
  return {
    ...index,
    key: index.key.map(([path, kind]) => [translate(path), kind] as const),
    options: {
      ...others,
      ...translated('partialFilterExpression', partialFilterExpression, translate),
      ...translated('weights', weights, translate),
      ...translated('wildcardProjection', wildcardProjection, translate),
    },
  };
}

/** The key paths under which no document has anything once the rewrite is through. */
export function lostPaths(planning: Planning, model: OwnerPair, { key }: SnapshotIndex): readonly string[] {
  return key.map(([path]) => path).filter((path) => translatePath(planning, model, path) !== path);
}

function translated(
  option: string,
  value: unknown,
  translate: (path: string) => string,
): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [option]: translateKeys(value, translate) };
}

/** Keys that are no operators are paths; `$and` and `$or` hold lists of the same. */
function translateKeys(value: unknown, translate: (path: string) => string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) =>
      Array.isArray(inner) && (key === '$and' || key === '$or')
        ? [key, inner.map((part: unknown) => translateKeys(part, translate))]
        : [key.startsWith('$') ? key : translate(key), inner],
    ),
  );
}
