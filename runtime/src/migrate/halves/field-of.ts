import type { SnapshotField, SnapshotOwner } from '../snapshot/snapshot.ts';
import type { NamedSnapshotField } from './former-words.ts';

/** The first field of which `isMeant` holds, with its name. */
export function fieldOf(
  { fields }: SnapshotOwner,
  isMeant: (field: SnapshotField) => boolean,
): NamedSnapshotField | undefined {
  const found = Object.entries(fields).find(([, field]) => isMeant(field));
  return found && { ...found[1], name: found[0] };
}
