import type { Snapshot, SnapshotOwner } from '@espalier/runtime/migrate';
import { type NamedType, typesIn } from '../../compare/unchanged-types.ts';

/** The embedded types that stand in a place of these types, at any depth. */
export function typesInside(
  { embedded }: Snapshot,
  types: readonly NamedType[],
): ReadonlyMap<NamedType['name'], SnapshotOwner> {
  const reached = new Map<string, SnapshotOwner>();
  const open = [...types];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    const owner = type.kind === 'embedded' ? embedded[type.name] : undefined;
    if (owner === undefined || reached.has(type.name)) continue;
    reached.set(type.name, owner);
    open.push(...typesIn(owner));
  }
  return reached;
}
