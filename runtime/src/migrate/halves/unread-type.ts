import type { Snapshot } from '../snapshot/snapshot.ts';
import { formerWords, type NamedSnapshotField } from './former-words.ts';
import { isDeclarable, isReadAs } from './is-read-as.ts';
import type { UnreadForm } from './unread-form.ts';

/** Whether the client of the new version does not know that the field was of the former type. */
export function isTypeUnread({ type: was }: NamedSnapshotField, { type, wasType }: NamedSnapshotField): boolean {
  return !isReadAs(was, type) && (wasType === undefined || !isReadAs(was, wasType.type));
}

/** The field, where the client does not know its former type. */
export function unreadType(
  owner: string,
  before: NamedSnapshotField,
  after: NamedSnapshotField,
  snapshot: Snapshot,
): UnreadForm | undefined {
  if (!isTypeUnread(before, after)) return undefined;
  const form = { owner, name: after.name, change: 'was of another type' };
  const canSay = isDeclarable(before.type, after.type);
  return canSay ? { ...form, line: `was: ${formerWords(before, after, true, snapshot)}` } : form;
}
