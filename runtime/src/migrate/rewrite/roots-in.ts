import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';

/** The top-level fields that an index speaks of, in its key and in the filter of the documents that it holds. */
export function rootsIn({ key, partialFilterExpression }: IndexSpec): readonly string[] {
  const paths = [...Object.keys(key), ...filterPaths(partialFilterExpression)];
  return paths.map((path) => path.replace(/\..*/, ''));
}

function filterPaths(filter: unknown): string[] {
  return Object.entries((filter ?? {}) as Document).flatMap(([path, condition]) =>
    path.startsWith('$') && Array.isArray(condition) ? condition.flatMap(filterPaths) : [path],
  );
}
