import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Step } from '../steps/step.ts';
import { findUnreadEdits } from './find-unread-edits.ts';
import { findUnreadTypes } from './find-unread-types.ts';
import type { UnreadForm } from './unread-form.ts';

/** What of a migration tells in which forms documents are before its last step. */
export interface Halves {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly steps: readonly Step[];
}

/**
 * Finds the renames and type changes of which the models after the migration do not say what was before. Between its
 * two halves, documents of the former form are there, and the client of the new version would take them for others.
 * Fills, removed fields and indexes are none of them.
 */
export function findUnread(migration: Halves): readonly UnreadForm[] {
  const found = new Map<string, UnreadForm>();
  // A field that is renamed may be of another type too, and its line says both.
  for (const form of [...findUnreadEdits(migration), ...findUnreadTypes(migration)]) {
    const key = `${form.owner}.${form.name}`;
    if (!found.has(key)) found.set(key, form);
  }
  return [...found.values()];
}
