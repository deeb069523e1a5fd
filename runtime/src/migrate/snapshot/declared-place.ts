import type { Segment } from '../rewrite/path.ts';
import type { Snapshot, SnapshotOwner, SnapshotType } from './snapshot.ts';

/** A place in documents, and what the models of a snapshot declare there. */
export interface DeclaredPlace {
  readonly snapshot: Snapshot;
  /** What declares the fields of the object that stands there. */
  readonly owner?: SnapshotOwner | undefined;
  /** The type of the value that stands there; absent at a document itself. */
  readonly type?: SnapshotType | undefined;
}

/** What stands behind a segment that is not about recursive types; nothing where the models declare nothing. */
export function placeBehind(
  place: DeclaredPlace | undefined,
  segment: Exclude<Segment, { readonly kind: 'nodes' }>,
): DeclaredPlace | undefined {
  const type = place && typeBehind(place, segment);
  if (place === undefined || type === undefined) return undefined;
  const { snapshot } = place;
  return { snapshot, type, owner: type.kind === 'embedded' ? snapshot.embedded[type.name] : undefined };
}

function typeBehind(
  { owner, type }: DeclaredPlace,
  segment: Exclude<Segment, { readonly kind: 'nodes' }>,
): SnapshotType | undefined {
  if (segment.kind === 'key') {
    return Object.values(owner?.fields ?? {}).find(({ stored }) => stored === segment.key)?.type;
  }
  if (segment.kind === 'items') return type?.kind === 'array' ? type.items.type : undefined;
  return type?.kind === 'map' ? type.values.type : undefined;
}
