import type { Snapshot, SnapshotModel, SnapshotOwner, SnapshotSlot } from '@espalier/runtime/migrate';
import { namedTypes, typesIn } from '../../compare/unchanged-types.ts';
import type { Path } from '../../edit-paths.ts';
import { typesInside } from './types-inside.ts';

/** What models say of a place: the slot there, or nothing because they do not say what is inside. */
export type SlotAt = { readonly slot?: SnapshotSlot } | 'open';

type Place = { readonly owner: SnapshotOwner } | { readonly slot: SnapshotSlot };

/**
 * Follows an edit's path through the models: nothing where they have nothing there, and more than one where a `<Type>` on
 * the path has another name in them. `model` absent: of a collection that they do not know.
 */
export function slotsAt(snapshot: Snapshot, model: SnapshotModel | undefined, path: Path): readonly SlotAt[] {
  if (model === undefined) return ['open'];
  let places: readonly (Place | 'open')[] = [{ owner: model }];
  for (const word of path) {
    places = places.flatMap((place) => (place === 'open' ? place : enter(snapshot, place, word)));
  }
  return places.map((place) => (place === 'open' ? place : 'slot' in place ? { slot: place.slot } : {}));
}

function enter(snapshot: Snapshot, place: Place, word: string): readonly (Place | 'open')[] {
  const named = /^<(.+)>$/.exec(word)?.[1];
  if (named !== undefined) return ownersInside(snapshot, place, named);
  if ('owner' in place) return fieldOf(place.owner, word);
  const { type } = place.slot;
  if (type.kind === 'scalar' && (type.bson === 'any' || type.bson === 'object')) return ['open'];
  if (word === '$[]') return type.kind === 'array' ? [{ slot: type.items }] : [];
  if (word === '$*') return type.kind === 'map' ? [{ slot: type.values }] : [];
  const owner = type.kind === 'embedded' ? snapshot.embedded[type.name] : undefined;
  return owner === undefined ? [] : fieldOf(owner, word);
}

/**
 * The type of that name, at any depth. Paths name types as the models of their own migration do, and a type that is not
 * found by its name may have been renamed in between: then it may be any that is there.
 */
function ownersInside(snapshot: Snapshot, place: Place, name: string): readonly Place[] {
  const types = typesInside(snapshot, 'owner' in place ? typesIn(place.owner) : namedTypes(place.slot.type));
  const own = types.get(name);
  return (own === undefined ? [...types.values()] : [own]).map((owner) => ({ owner }));
}

function fieldOf({ fields }: SnapshotOwner, key: string): readonly Place[] {
  const field = Object.values(fields).find(({ stored }) => stored === key);
  return field === undefined ? [] : [{ slot: field }];
}
