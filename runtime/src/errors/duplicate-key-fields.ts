import type { ModelDescriptor } from '../model/descriptor.ts';
import { fieldPath } from './field-path.ts';
import type { ServerFailure } from './translate-server-error.ts';

/** Field names of the unique index that a duplicate key offends. */
export function duplicateKeyFields(
  failure: ServerFailure,
  descriptor: Pick<ModelDescriptor, 'shape' | 'indexes'> | undefined,
): string[] {
  const keys = pathsOf(failure.keyPattern) ?? pathsOfIndex(failure.errmsg, descriptor);
  return keys.map((stored) => fieldPath(descriptor?.shape, stored));
}

/** Bulk writes lose the key pattern in the driver; the server's sentence still names the index. */
function pathsOfIndex(errmsg: string | undefined, descriptor: Pick<ModelDescriptor, 'indexes'> | undefined): string[] {
  const name = / index: (.+?)(?: collation:.*)? dup key:/.exec(errmsg ?? '')?.[1];
  if (name === '_id_') return ['_id'];
  return pathsOf(descriptor?.indexes.find((index) => index.name === name)?.key) ?? [];
}

function pathsOf(key: unknown): string[] | undefined {
  if (key instanceof Map) return [...key.keys()].map(String);
  return typeof key === 'object' && key !== null ? Object.keys(key) : undefined;
}
