import type { LoadedMigration } from '../../migration.ts';
import { collectionNames } from '../../snapshot/collection-names.ts';
import type { Snapshot, SnapshotOwner, SnapshotType } from '../../snapshot/snapshot.ts';
import { modelOf } from '../../snapshot/validators-of.ts';

/** What a value is declared as in one of the snapshots, while a path is followed. */
export type WalkedType =
  | { readonly kind: 'owner'; readonly name?: string; readonly owner: SnapshotOwner; readonly snapshot: Snapshot }
  | { readonly kind: 'slot'; readonly type: SnapshotType; readonly snapshot: Snapshot };

/**
 * What the documents of a collection are before and after a migration, whatever it and its model are called there.
 * @param index the step at which the collection has the name
 */
export function rootTypes(migration: LoadedMigration, collection: string, index: number): WalkedType[] {
  const { before, after } = migration;
  const { first, last } = collectionNames(migration, collection, index);
  return [
    { snapshot: before, model: modelOf(before, first) },
    { snapshot: after, model: modelOf(after, last) },
  ].flatMap(({ snapshot, model }) => (model === undefined ? [] : [{ kind: 'owner', owner: model[1], snapshot }]));
}

/** The types of a field's value, of an item, or of a map's value. */
export function typesWithin(types: readonly WalkedType[], key: string | undefined): WalkedType[] {
  return types.flatMap((type): WalkedType[] => {
    const { snapshot } = type;
    if (type.kind === 'owner') {
      const field = Object.values(type.owner.fields).find(({ stored }) => stored === key);
      return field === undefined ? [] : resolve(field.type, snapshot);
    }
    if (type.type.kind === 'array' && key === undefined) return resolve(type.type.items.type, snapshot);
    return type.type.kind === 'map' && key !== undefined ? resolve(type.type.values.type, snapshot) : [];
  });
}

/** Whether a value is of the embedded type of that name. */
export function isEmbedded(types: readonly WalkedType[], name: string): boolean {
  return types.some((type) => type.kind === 'owner' && type.name === name);
}

function resolve(type: SnapshotType, snapshot: Snapshot): WalkedType[] {
  if (type.kind !== 'embedded') return [{ kind: 'slot', type, snapshot }];
  const owner = snapshot.embedded[type.name];
  return owner === undefined ? [] : [{ kind: 'owner', name: type.name, owner, snapshot }];
}
