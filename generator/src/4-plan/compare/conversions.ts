import type { BsonAlias, SnapshotType } from '@espalier/runtime/migrate';

type Scalar = Extract<SnapshotType, { readonly kind: 'scalar' }>;

/** Pairs of which every value has its like. Source: server manual, `$convert`; only pairs of which the result means the same. */
const LOSSLESS: Readonly<Partial<Record<BsonAlias, readonly BsonAlias[]>>> = {
  int: ['long', 'double', 'decimal', 'string'],
  long: ['decimal', 'string'],
  decimal: ['string'],
  bool: ['string', 'int', 'long'],
  objectId: ['string'],
};

const REFUSING: Readonly<Partial<Record<BsonAlias, readonly BsonAlias[]>>> = {
  int: ['bool'],
  long: ['int', 'double', 'bool', 'date'],
  double: ['int', 'long', 'decimal', 'string'],
  decimal: ['int', 'long', 'double'],
  bool: ['double', 'decimal'],
  date: ['long', 'string'],
  string: ['int', 'long', 'double', 'decimal', 'date', 'objectId'],
};

/** Finds how values of one BSON type become another; undefined where there is no automatic way. */
export function conversionOf(before: Scalar, after: Scalar): 'lossless' | 'refusing' | undefined {
  if (!isPlain(before) || !isPlain(after)) return undefined;
  if (LOSSLESS[before.bson]?.includes(after.bson)) return 'lossless';
  return REFUSING[before.bson]?.includes(after.bson) ? 'refusing' : undefined;
}

/** A number that stands for something else, such as microseconds for a time of day, is not what a text of it would say. */
function isPlain({ name, bson }: Scalar): boolean {
  return bson === 'string' || bson === 'date' || name === bson;
}
