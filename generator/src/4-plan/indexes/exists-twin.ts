import type { SnapshotIndex } from '@espalier/runtime/migrate';

/**
 * A unique index that asks the same but only of documents that have the given paths. Nothing where the index leaves the
 * others out already.
 *
 * @param side which documents have the paths: those from before a rewrite, or from after it
 */
export function existsTwin(
  index: SnapshotIndex,
  paths: readonly string[],
  side: 'before' | 'after',
): SnapshotIndex | undefined {
  const { sparse, partialFilterExpression, ...options } = index.options;
  // Where the filter asks something of a path that goes away, documents without it are left out with it.
  const filter = isFilter(partialFilterExpression) ? partialFilterExpression : {};
  if (paths.some((path) => Object.hasOwn(filter, path))) return undefined;
  if (index.key.length === 1 && sparse === true) return undefined;
  const exists = paths.map((path) => [path, { $exists: true }]);
  return {
    name: `${index.name}__${side}`,
    key: index.key,
    options: { ...options, partialFilterExpression: { ...filter, ...Object.fromEntries(exists) } },
  };
}

function isFilter(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
