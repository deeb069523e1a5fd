import type { Document } from 'mongodb';
import { parsePath, type Segment } from '../rewrite/path.ts';
import type { EditPath } from '../steps/edit.ts';
import { type DeclaredPlace, placeBehind } from './declared-place.ts';
import type { Snapshot, SnapshotModel } from './snapshot.ts';

/**
 * A `$jsonSchema` that refuses documents with a value at `path`, wherever arrays, maps and recursive types take it.
 * @param walked the snapshot in which recursive types on the way are looked up
 */
export function forbidPath(path: EditPath, walked: Snapshot, model: SnapshotModel | undefined): Document {
  return forbid(parsePath(path), { snapshot: walked, owner: model });
}

/** Whether the model stores a field at the path. */
export function hasPath(path: EditPath, snapshot: Snapshot, model: SnapshotModel): boolean {
  let place: DeclaredPlace | undefined = { snapshot, owner: model };
  for (const segment of parsePath(path)) {
    place =
      segment.kind === 'nodes' ? { snapshot, owner: snapshot.embedded[segment.type] } : placeBehind(place, segment);
    if (place === undefined) return false;
  }
  return true;
}

/** How deep recursive types are followed. Deeper documents are left to the sweep. */
const deepest = 6;

function forbid(segments: readonly Segment[], place: DeclaredPlace | undefined): Document {
  const [segment, ...rest] = segments;
  if (segment === undefined) return { not: {} };
  if (segment.kind === 'nodes') return forbidInNodes(segment.type, rest, place, 0);
  const inner = forbid(rest, placeBehind(place, segment));
  if (segment.kind === 'items') return { items: inner };
  if (segment.kind === 'values') return { additionalProperties: inner };
  return { properties: Object.fromEntries([[segment.key, inner]]) };
}

function forbidInNodes(
  name: string,
  rest: readonly Segment[],
  place: DeclaredPlace | undefined,
  depth: number,
): Document {
  const { type, owner } = place ?? {};
  if (type === undefined || depth > deepest) return {};
  if (type.kind === 'array') {
    return below('items', forbidInNodes(name, rest, placeBehind(place, { kind: 'items' }), depth));
  }
  if (type.kind === 'map') {
    return below('additionalProperties', forbidInNodes(name, rest, placeBehind(place, { kind: 'values' }), depth));
  }
  if (type.kind !== 'embedded' || owner === undefined) return {};
  const keys = Object.values(owner.fields).map(({ stored }) => stored);
  const fields = keys.map((key): [string, Document] => [
    key,
    forbidInNodes(name, rest, placeBehind(place, { kind: 'key', key }), depth + 1),
  ]);
  const inner = fields.filter(([, schema]) => Object.keys(schema).length > 0);
  const own = type.name === name ? forbid(rest, place) : {};
  if (inner.length === 0) return own;
  const nested = { properties: Object.fromEntries(inner) };
  return Object.keys(own).length === 0 ? nested : { allOf: [own, nested] };
}

function below(keyword: string, inner: Document): Document {
  return Object.keys(inner).length === 0 ? {} : { [keyword]: inner };
}
