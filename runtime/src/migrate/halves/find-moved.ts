import { collectionNames } from '../snapshot/collection-names.ts';
import type { Halves } from './find-unread.ts';

/** A collection that has another name after a migration. */
export interface MovedCollection {
  /** The model that has it after the migration; absent where none has. */
  readonly model?: string;
  readonly from: string;
  readonly to: string;
}

/** Finds the collections that a migration renames: until then one version does not find them, and from then on the other one. */
export function findMoved(migration: Halves): readonly MovedCollection[] {
  const moved = new Map<string, MovedCollection>();
  for (const [index, step] of migration.steps.entries()) {
    if (step.op !== 'renameCollection') continue;
    const { first: from, last: to } = collectionNames(migration, step.collection, index);
    const model = Object.entries(migration.after.models).find(([, { collection }]) => collection === to)?.[0];
    moved.set(from, { ...(model !== undefined && { model }), from, to });
  }
  return [...moved.values()];
}
