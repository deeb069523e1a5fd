import { bsonOf } from '../snapshot/bson-of.ts';
import type { BsonAlias, SnapshotType } from '../snapshot/snapshot.ts';

/** The types whose values a client reads, finds and changes alike, whether or not the models say what they were. */
const alike: readonly string[] = ['int long', 'int double'];

/** Whether a client that knows the second type alone takes values of the first for what they are. */
export function isReadAs(before: SnapshotType, after: SnapshotType): boolean {
  const [from, to] = [bsonOf(before), bsonOf(after)];
  if (from === 'any' || to === 'any') return true;
  if (from !== undefined && to !== undefined) return from === to || alike.includes(`${from} ${to}`);
  if (before.kind === 'array' && after.kind === 'array') return isReadAs(before.items.type, after.items.type);
  if (before.kind === 'map' && after.kind === 'map') return isReadAs(before.values.type, after.values.type);
  return before.kind === after.kind;
}

/** Whether `was: { type: … }` can say the first type of a field of the second, so that the client reads both. */
export function isDeclarable(before: SnapshotType, after: SnapshotType): boolean {
  const [from, to] = [bsonOf(before), bsonOf(after)];
  if (from !== undefined && to !== undefined) return convertible[from]?.includes(to) === true;
  if (before.kind === 'array' && after.kind !== 'array') return isSameItem(before.items.type, after);
  return after.kind === 'array' && before.kind !== 'array' && isSameItem(before, after.items.type);
}

function isSameItem(one: SnapshotType, other: SnapshotType): boolean {
  if (one.kind === 'embedded' || other.kind === 'embedded') return one.kind === other.kind;
  const [bson, otherBson] = [bsonOf(one), bsonOf(other)];
  return bson !== undefined && bson !== 'any' && bson === otherBson;
}

const numbers: readonly BsonAlias[] = ['int', 'long', 'double', 'decimal'];

/** What the client reads values of a former type as. The compiler has the same table. */
const convertible: Readonly<Partial<Record<BsonAlias, readonly BsonAlias[]>>> = {
  int: [...numbers, 'bool', 'string'],
  long: [...numbers, 'bool', 'string', 'date'],
  double: [...numbers, 'bool', 'string', 'date'],
  decimal: [...numbers, 'bool', 'string', 'date'],
  bool: [...numbers, 'bool', 'string'],
  date: ['long', 'double', 'decimal', 'string', 'date'],
  objectId: ['string', 'date', 'objectId'],
  string: [...numbers, 'string', 'date', 'objectId'],
};
