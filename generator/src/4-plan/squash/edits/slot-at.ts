import type { Snapshot, SnapshotModel, SnapshotOwner, SnapshotSlot } from '@espalier/runtime/migrate';
import type { Path } from './paths.ts';

/** What models say of a path: the slot there, that there is none, or nothing because they do not say what is inside. */
export type SlotAt = { readonly slot?: SnapshotSlot } | 'absent' | 'open';

type Place = { readonly owner: SnapshotOwner } | { readonly slot: SnapshotSlot };

/** Follows an edit's path through the models. `model` absent: of a collection that they do not know. */
export function slotAt(snapshot: Snapshot, model: SnapshotModel | undefined, path: Path): SlotAt {
  if (model === undefined) return 'open';
  let place: Place = { owner: model };
  for (const word of path) {
    const next: Place | 'absent' | 'open' = enter(snapshot, place, word);
    if (typeof next === 'string') return next;
    place = next;
  }
  return 'slot' in place ? { slot: place.slot } : {};
}

function enter(snapshot: Snapshot, place: Place, word: string): Place | 'absent' | 'open' {
  const named = /^<(.+)>$/.exec(word)?.[1];
  if (named !== undefined) return ownerNamed(snapshot, named);
  if ('owner' in place) return fieldOf(place.owner, word);
  const { type } = place.slot;
  if (type.kind === 'scalar' && (type.bson === 'any' || type.bson === 'object')) return 'open';
  if (word === '$[]') return type.kind === 'array' ? { slot: type.items } : 'absent';
  if (word === '$*') return type.kind === 'map' ? { slot: type.values } : 'absent';
  if (type.kind !== 'embedded') return 'absent';
  const owner = ownerNamed(snapshot, type.name);
  return typeof owner === 'string' ? owner : fieldOf(owner.owner, word);
}

function ownerNamed({ embedded }: Snapshot, name: string): { readonly owner: SnapshotOwner } | 'absent' {
  const owner = embedded[name];
  return owner === undefined ? 'absent' : { owner };
}

function fieldOf({ fields }: SnapshotOwner, key: string): Place | 'absent' {
  const field = Object.values(fields).find(({ stored }) => stored === key);
  return field === undefined ? 'absent' : { slot: field };
}
