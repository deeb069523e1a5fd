import type { Document } from 'mongodb';
import { parsePath, type Segment } from '../rewrite/path.ts';
import type { EditPath } from '../steps/edit.ts';
import type { Snapshot, SnapshotModel, SnapshotOwner, SnapshotSlot, SnapshotType } from './snapshot.ts';

/**
 * A `$jsonSchema` that refuses documents with a value at `path`, wherever arrays, maps and recursive types take it.
 * @param walked the snapshot in which recursive types on the way are looked up
 */
export function forbidPath(path: EditPath, walked: Snapshot, model: SnapshotModel | undefined): Document {
  const root = model === undefined ? undefined : { owner: model };
  return forbid(parsePath(path), walked, root);
}

/** Whether the model stores a field at the path. */
export function hasPath(path: EditPath, snapshot: Snapshot, model: SnapshotModel): boolean {
  let place: Place | undefined = { owner: model };
  for (const segment of parsePath(path)) {
    place = segment.kind === 'nodes' ? { owner: snapshot.embedded[segment.type] } : step(place, segment, snapshot);
    if (place === undefined) return false;
  }
  return true;
}

/** Where a walk stands: in a type with fields, or before a slot. */
interface Place {
  readonly owner?: SnapshotOwner | undefined;
  readonly slot?: SnapshotSlot | undefined;
}

/** How deep recursive types are followed. Deeper documents are left to the sweep. */
const deepest = 6;

function forbid(segments: readonly Segment[], snapshot: Snapshot, place: Place | undefined): Document {
  const [segment, ...rest] = segments;
  if (segment === undefined) return { not: {} };
  if (segment.kind === 'nodes') return forbidInNodes(segment.type, rest, snapshot, place?.slot?.type, 0);
  const inner = forbid(rest, snapshot, step(place, segment, snapshot));
  if (segment.kind === 'items') return { items: inner };
  if (segment.kind === 'values') return { additionalProperties: inner };
  return { properties: Object.fromEntries([[segment.key, inner]]) };
}

/** What stands behind a segment that is not about recursive types. */
function step(place: Place | undefined, segment: Segment, snapshot: Snapshot): Place | undefined {
  if (segment.kind === 'key') {
    const owner = place?.owner ?? ownerOf(place?.slot?.type, snapshot);
    const slot = Object.values(owner?.fields ?? {}).find(({ stored }) => stored === segment.key);
    return slot === undefined ? undefined : { slot };
  }
  const type = place?.slot?.type;
  if (segment.kind === 'items' && type?.kind === 'array') return { slot: type.items };
  return segment.kind === 'values' && type?.kind === 'map' ? { slot: type.values } : undefined;
}

function ownerOf(type: SnapshotType | undefined, snapshot: Snapshot): SnapshotOwner | undefined {
  return type?.kind === 'embedded' ? snapshot.embedded[type.name] : undefined;
}

function forbidInNodes(
  name: string,
  rest: readonly Segment[],
  snapshot: Snapshot,
  type: SnapshotType | undefined,
  depth: number,
): Document {
  if (type === undefined || depth > deepest) return {};
  if (type.kind === 'array') return below('items', forbidInNodes(name, rest, snapshot, type.items.type, depth));
  if (type.kind === 'map') {
    return below('additionalProperties', forbidInNodes(name, rest, snapshot, type.values.type, depth));
  }
  const owner = ownerOf(type, snapshot);
  if (type.kind !== 'embedded' || owner === undefined) return {};
  const fields = Object.values(owner.fields).map((field): [string, Document] => [
    field.stored,
    forbidInNodes(name, rest, snapshot, field.type, depth + 1),
  ]);
  const inner = fields.filter(([, schema]) => Object.keys(schema).length > 0);
  const own = type.name === name ? forbid(rest, snapshot, { owner }) : {};
  if (inner.length === 0) return own;
  const nested = { properties: Object.fromEntries(inner) };
  return Object.keys(own).length === 0 ? nested : { allOf: [own, nested] };
}

function below(keyword: string, inner: Document): Document {
  return Object.keys(inner).length === 0 ? {} : { [keyword]: inner };
}
