import type { IndexSpec, SnapshotIndex } from '@espalier/runtime/migrate';

/** An index as steps have it: with a plain key. */
export function indexSpec({ name, key, options }: SnapshotIndex): IndexSpec {
  return { ...options, key: Object.fromEntries(key), name };
}

/** Whether an index holds texts to be searched; a collection has at most one of these. */
export function isTextIndex({ key }: SnapshotIndex): boolean {
  return key.some(([, kind]) => kind === 'text');
}

/** Whether duplicates are refused. */
export function isUnique({ options }: SnapshotIndex): boolean {
  return options.unique === true;
}

/** What the server tells indexes apart by; those that differ in it may stand side by side under different names. */
export function signatureOf({ key, options }: SnapshotIndex): unknown {
  const { partialFilterExpression, sparse, unique, collation } = options;
  return { key, partialFilterExpression, sparse, unique, collation };
}
