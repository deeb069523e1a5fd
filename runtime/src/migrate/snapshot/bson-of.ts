import type { BsonAlias, SnapshotType } from './snapshot.ts';

/** The BSON type of a scalar; an enum is stored as text. */
export function bsonOf(type: SnapshotType): BsonAlias | undefined {
  if (type.kind === 'enum') return 'string';
  return type.kind === 'scalar' ? type.bson : undefined;
}
