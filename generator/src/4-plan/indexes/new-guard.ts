import type { SnapshotIndex } from '@espalier/runtime/migrate';
import { existsTwin } from './exists-twin.ts';

/** What guards a new key as soon as the new version writes it, while other documents do not have it yet. */
export interface NewGuard {
  /** The index itself can be built then, since it leaves the other documents out. */
  readonly isItself: boolean;
  /** Else a twin that leaves them out, and goes when the index is there. */
  readonly twin: SnapshotIndex | undefined;
}

/**
 * Finds the guard of a unique index over keys that documents get by a rewrite. There is none of a key inside of another
 * one: of an array, items may have it and others not.
 *
 * @param gained those keys
 */
export function newGuard(index: SnapshotIndex, gained: readonly string[]): NewGuard {
  const none = { isItself: false, twin: undefined };
  if (index.options.unique !== true || gained.length === 0 || gained.some((path) => path.includes('.'))) return none;
  // Nobody has agreed yet that documents expire.
  const { expireAfterSeconds: _, ...options } = index.options;
  const twin = existsTwin({ ...index, options }, gained, 'after');
  return { isItself: twin === undefined, twin };
}
