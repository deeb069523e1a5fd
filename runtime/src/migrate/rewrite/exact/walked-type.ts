import type { LoadedMigration } from '../../migration.ts';
import { collectionNames } from '../../snapshot/collection-names.ts';
import type { Snapshot, SnapshotOwner, SnapshotType } from '../../snapshot/snapshot.ts';
import { modelOf } from '../../snapshot/validators-of.ts';
import type { Step } from '../../steps/step.ts';
import { holderOf } from '../path.ts';

/**
 * What a value is declared as in one of the snapshots, while a path is followed. Arrays are looked through: edits make
 * and unmake them, and an item is of the type that it has by itself.
 */
export type WalkedType = Declared & {
  readonly snapshot: Snapshot;
  /** The other keys of what edits give another one, by either: half-way, documents have the one, and models the other. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
};

type Declared =
  | { readonly kind: 'owner'; readonly name?: string; readonly owner: SnapshotOwner }
  | { readonly kind: 'slot'; readonly type: SnapshotType };

/**
 * What the documents of a collection are before and after a migration, whatever it and its model are called there.
 * @param index the step at which the collection has the name
 */
export function rootTypes(migration: LoadedMigration, collection: string, index: number): WalkedType[] {
  const { before, after } = migration;
  const { first, last } = collectionNames(migration, collection, index);
  const aliases = aliasesIn(migration.steps);
  return [
    { snapshot: before, model: modelOf(before, first) },
    { snapshot: after, model: modelOf(after, last) },
  ].flatMap(({ snapshot, model }) =>
    model === undefined ? [] : [{ kind: 'owner', owner: model[1], snapshot, aliases }],
  );
}

function aliasesIn(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  const add = (key: string, other: string) => aliases.set(key, [...(aliases.get(key) ?? []), other]);
  for (const edit of steps.flatMap((step) => (step.op === 'rewrite' ? step.edits : []))) {
    if (edit.edit !== 'renameField') continue;
    const { key } = holderOf(edit.path);
    add(key, edit.to);
    add(edit.to, key);
  }
  return aliases;
}

/** The types of a field's value, of an item, or of a map's value. */
export function typesWithin(types: readonly WalkedType[], key: string | undefined): readonly WalkedType[] {
  if (key === undefined) return types;
  return types.flatMap((type): WalkedType[] => {
    if (type.kind === 'slot') return type.type.kind === 'map' ? declared(type.type.values.type, type) : [];
    const fields = Object.values(type.owner.fields);
    const names = [key, ...(type.aliases.get(key) ?? [])];
    const found = names.flatMap((name) => fields.find(({ stored }) => stored === name) ?? []);
    return found[0] === undefined ? [] : declared(found[0].type, type);
  });
}

/** Whether a value may be anything in one of the snapshots: then no edit is meant for what it holds. */
export function isOpen(types: readonly WalkedType[]): boolean {
  return types.some(
    (type) =>
      type.kind === 'slot' && type.type.kind === 'scalar' && (type.type.bson === 'any' || type.type.bson === 'object'),
  );
}

/** Whether a value is of the embedded type of that name. */
export function isEmbedded(types: readonly WalkedType[], name: string): boolean {
  return types.some((type) => type.kind === 'owner' && type.name === name);
}

function declared(type: SnapshotType, around: Pick<WalkedType, 'snapshot' | 'aliases'>): WalkedType[] {
  const { snapshot, aliases } = around;
  if (type.kind === 'array') return declared(type.items.type, around);
  if (type.kind !== 'embedded') return [{ kind: 'slot', type, snapshot, aliases }];
  const owner = snapshot.embedded[type.name];
  return owner === undefined ? [] : [{ kind: 'owner', name: type.name, owner, snapshot, aliases }];
}
