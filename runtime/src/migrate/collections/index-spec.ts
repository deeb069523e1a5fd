import { BSON, type Document } from 'mongodb';
import type { SnapshotIndex } from '../snapshot/snapshot.ts';
import type { IndexSpec } from '../steps/step.ts';

/** An index of a step as the driver takes it: values in Extended JSON are read. */
export function decodedIndex(spec: IndexSpec): Document & { readonly name: string; readonly key: Document } {
  const { name, key, ...options } = spec;
  return { ...BSON.EJSON.deserialize(options, { relaxed: false }), name, key };
}

/** An index of a snapshot as steps have it. */
export function snapshotSpec({ name, key, options }: SnapshotIndex): IndexSpec {
  return { ...options, key: Object.fromEntries(key), name };
}
