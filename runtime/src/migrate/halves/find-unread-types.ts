import type { Snapshot, SnapshotOwner } from '../snapshot/snapshot.ts';
import { fieldOf } from './field-of.ts';
import type { Halves } from './find-unread.ts';
import { modelsOf } from './models-of.ts';
import type { UnreadForm } from './unread-form.ts';
import { unreadType } from './unread-type.ts';

/** Finds the fields whose type changed without a word of it in the models, whichever step converts their values. */
export function findUnreadTypes({ before, after, steps }: Halves): readonly UnreadForm[] {
  const models = Object.values(before.models).flatMap(({ collection, fields }) =>
    modelsOf(after, collection, steps).flatMap(([name, model]) => compare(name, { fields }, model, after)),
  );
  const embedded = Object.entries(before.embedded).flatMap(([name, owner]) => {
    const now = after.embedded[name];
    return now === undefined ? [] : compare(name, owner, now, after);
  });
  return [...models, ...embedded];
}

function compare(owner: string, before: SnapshotOwner, after: SnapshotOwner, snapshot: Snapshot): UnreadForm[] {
  return Object.entries(before.fields).flatMap(([name, field]) => {
    const now = fieldOf(after, ({ stored, wasStored }) => (wasStored ?? stored) === field.stored);
    const found = now && unreadType(owner, { ...field, name }, now, snapshot);
    return found === undefined ? [] : [found];
  });
}
