import type { SnapshotType } from '@espalier/runtime/migrate';

/** Whether two types are the same but for rules such as bounds: what a field that is only renamed would have. */
export function isAlike(one: SnapshotType, other: SnapshotType): boolean {
  if (one.kind === 'scalar' && other.kind === 'scalar') return one.name === other.name;
  if (one.kind === 'array' && other.kind === 'array') return isAlike(one.items.type, other.items.type);
  if (one.kind === 'map' && other.kind === 'map') return isAlike(one.values.type, other.values.type);
  // An inline enum is named after its field, so a renamed field has another one.
  return (
    one.kind === other.kind &&
    (one.kind === 'enum' || ('name' in other && one.kind === 'embedded' && one.name === other.name))
  );
}
