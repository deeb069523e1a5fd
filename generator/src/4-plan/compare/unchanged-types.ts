import type { Snapshot, SnapshotOwner, SnapshotType } from '@espalier/runtime/migrate';
import { isSame } from './is-same.ts';

/** The embedded types that are as they were, with all that is in them: places of these need no look. */
export function unchangedTypes(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const equal = (kind: 'embedded' | 'enums') =>
    new Set(Object.keys(before[kind]).filter((name) => isSame(before[kind][name], after[kind][name])));
  const [unchanged, enums] = [equal('embedded'), equal('enums')];
  for (let size = -1; size !== unchanged.size; ) {
    size = unchanged.size;
    for (const name of unchanged) {
      const used = typesIn(before.embedded[name]);
      if (!used.every((type) => (type.kind === 'enum' ? enums : unchanged).has(type.name))) unchanged.delete(name);
    }
  }
  return unchanged;
}

/** The embedded types and enums that stand in the fields of an owner. */
export function typesIn(owner: SnapshotOwner | undefined): readonly NamedType[] {
  return Object.values(owner?.fields ?? {}).flatMap(({ type }) => namedTypes(type));
}

/** A type that stands in models by its name. */
export type NamedType = Extract<SnapshotType, { readonly kind: 'embedded' | 'enum' }>;

/** The embedded types and enums that stand in a type, and itself when it is one. */
export function namedTypes(type: SnapshotType): readonly NamedType[] {
  switch (type.kind) {
    case 'scalar':
      return [];
    case 'array':
      return namedTypes(type.items.type);
    case 'map':
      return namedTypes(type.values.type);
    default:
      return [type];
  }
}
