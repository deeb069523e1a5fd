import type { LoadedMigration } from '../migration.ts';
import { modelsAt } from './models-at.ts';
import type { Snapshot, SnapshotOwner, SnapshotType } from './snapshot.ts';

/** Values that an enum loses, at a place where documents may have them. */
export interface LostValues {
  /** Stored keys, through arrays by `$[]` and maps by `$*`. */
  readonly path: string;
  readonly values: readonly string[];
}

type Snapshots = Pick<LoadedMigration, 'before' | 'after'>;
type Pair<Side> = readonly [before: Side, after: Side];

/**
 * Finds the enum values that a migration takes away and that none of its edits replaces, by the places of a collection.
 * Those under a key that changes are left out, and of types that contain themselves all but the first level.
 *
 * @param collection its name at the step at `index`
 * @param roots the keys of documents below which it looks
 */
export function lostValues(
  migration: LoadedMigration,
  collection: string,
  index: number,
  roots: readonly string[],
): readonly LostValues[] {
  const [before, after] = modelsAt(migration, collection, index);
  if (before === undefined || after === undefined) return [];
  const replaced = replacedValues(migration);
  return inFields([before, after], migration, '', [])
    .filter(({ path }) => roots.includes(path.split('.')[0] ?? ''))
    .map(({ path, values }) => ({ path, values: values.filter((value) => !replaced.has(`${path} ${value}`)) }))
    .filter(({ values }) => values.length > 0);
}

/** What edits replace, as the path, a space and the value. */
function replacedValues({ steps }: LoadedMigration): ReadonlySet<string> {
  const edits = steps.flatMap((step) => (step.op === 'rewrite' ? step.edits : []));
  return new Set(
    edits.flatMap((edit) =>
      edit.edit === 'mapValues' ? Object.keys(edit.values).map((value) => `${edit.path} ${value}`) : [],
    ),
  );
}

function inFields(
  [before, after]: Pair<SnapshotOwner>,
  snapshots: Snapshots,
  prefix: string,
  seen: readonly string[],
): LostValues[] {
  const types = new Map(Object.values(before.fields).map(({ stored, type }) => [stored, type]));
  return Object.values(after.fields).flatMap(({ stored, type }) => {
    const old = types.get(stored);
    return old === undefined ? [] : inType([old, type], snapshots, `${prefix}${stored}`, seen);
  });
}

function inType(
  [before, after]: Pair<SnapshotType>,
  snapshots: Snapshots,
  path: string,
  seen: readonly string[],
): LostValues[] {
  if (before.kind === 'enum' && after.kind === 'enum') {
    const values = (snapshot: Snapshot, name: string) => (snapshot.enums[name] ?? []).map(({ value }) => value);
    const kept = new Set(values(snapshots.after, after.name));
    return [{ path, values: values(snapshots.before, before.name).filter((value) => !kept.has(value)) }];
  }
  if (before.kind === 'array' && after.kind === 'array')
    return inType([before.items.type, after.items.type], snapshots, `${path}.$[]`, seen);
  if (before.kind === 'map' && after.kind === 'map')
    return inType([before.values.type, after.values.type], snapshots, `${path}.$*`, seen);
  if (before.kind !== 'embedded' || after.kind !== 'embedded' || seen.includes(after.name)) return [];
  const [old, now] = [snapshots.before.embedded[before.name], snapshots.after.embedded[after.name]];
  return old && now ? inFields([old, now], snapshots, `${path}.`, [...seen, after.name]) : [];
}
