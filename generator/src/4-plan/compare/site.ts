import type { EditPath } from '@espalier/runtime/migrate';
import type { EditSink } from './edit-sink.ts';

/** Where the fields of an owner stand in documents. */
export interface OwnerSite {
  /** Stored keys from the root; empty for a model. */
  readonly prefix: EditPath;
  readonly sink: EditSink;
  readonly circle?: CircleSite;
}

/** Where types that contain one another begin, and those of them that were compared already. */
export interface CircleSite {
  readonly root: EditPath;
  readonly members: ReadonlySet<string>;
  /** Names before with names after. */
  readonly visited: Map<string, string>;
}

/** Where a value stands: a field, an item of its array, a value of its map. */
export interface SlotSite {
  readonly path: EditPath;
  readonly sink: EditSink;
  readonly circle?: CircleSite;
  readonly owner: string;
  readonly field: string;
  /** From the field to the value: `[]` for items, `{}` for values of maps. */
  readonly place: string;
}

/** How answers and messages call a value. */
export function subjectOf({ owner, field, place }: SlotSite): string {
  return `${owner}.${field}${place}`;
}

/** A key below a path. */
export function joinPath(prefix: EditPath, key: string): EditPath {
  return prefix === '' ? key : `${prefix}.${key}`;
}
