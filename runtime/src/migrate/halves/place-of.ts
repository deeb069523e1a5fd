import { parsePath } from '../rewrite/path.ts';
import type { Snapshot, SnapshotOwner, SnapshotType } from '../snapshot/snapshot.ts';
import { fieldOf } from './field-of.ts';
import type { NamedSnapshotField } from './former-words.ts';

/** The field at a path, before a migration and after it. */
export interface FieldPlace {
  /** The model or embedded type that has it after the migration. */
  readonly owner: string;
  readonly before: NamedSnapshotField;
  readonly after: NamedSnapshotField;
}

interface Snapshots {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

interface Owners {
  readonly name: string;
  readonly before: SnapshotOwner;
  readonly after: SnapshotOwner;
}

/**
 * Follows a path of the keys before a migration through the models before and after it, to the field that it leads to or
 * into. Undefined where either of the two declares none.
 *
 * @param renames the keys after the migration, by the paths before it
 */
export function placeOf(
  path: string,
  root: Owners,
  snapshots: Snapshots,
  renames: ReadonlyMap<string, string>,
): FieldPlace | undefined {
  let owners: Owners | undefined = root;
  let found: FieldPlace | undefined;
  const words = path.split('.');
  const walked: string[] = [];
  for (const segment of parsePath(path)) {
    walked.push(words[walked.length] ?? '');
    if (segment.kind === 'nodes') owners = nodesOf(segment.type, found, snapshots);
    if (segment.kind !== 'key') continue;
    owners ??= found && ownersIn(found, snapshots);
    if (owners === undefined) return undefined;
    const { key } = segment;
    const to = renames.get(walked.join('.'));
    const before = fieldOf(owners.before, ({ stored }) => stored === key);
    const after = fieldOf(owners.after, (field) =>
      to === undefined ? field.stored === key || field.wasStored === key : field.stored === to,
    );
    if (before === undefined || after === undefined) return undefined;
    found = { owner: owners.name, before, after };
    owners = undefined;
  }
  return found;
}

/** The embedded types in the values of a field, whatever arrays and maps are around them. */
function ownersIn({ before, after }: FieldPlace, snapshots: Snapshots): Owners | undefined {
  const [was, name] = [embeddedIn(before.type), embeddedIn(after.type)];
  return was === undefined || name === undefined ? undefined : pairOf(was, name, snapshots);
}

/** A recursive type below a field, by the name that it had before: that of the field itself, or one in it. */
function nodesOf(type: string, field: FieldPlace | undefined, snapshots: Snapshots): Owners | undefined {
  const isOwn = field !== undefined && embeddedIn(field.before.type) === type;
  return isOwn ? ownersIn(field, snapshots) : pairOf(type, type, snapshots);
}

function pairOf(was: string, name: string, snapshots: Snapshots): Owners | undefined {
  const [before, after] = [snapshots.before.embedded[was], snapshots.after.embedded[name]];
  return before === undefined || after === undefined ? undefined : { name, before, after };
}

function embeddedIn(type: SnapshotType): string | undefined {
  const innermost = innermostType(type);
  return innermost.kind === 'embedded' ? innermost.name : undefined;
}

/** The type in all arrays and maps. */
export function innermostType(type: SnapshotType): SnapshotType {
  if (type.kind === 'array') return innermostType(type.items.type);
  return type.kind === 'map' ? innermostType(type.values.type) : type;
}
