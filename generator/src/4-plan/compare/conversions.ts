import type { BsonAlias, SnapshotType } from '@espalier/runtime/migrate';

type Scalar = Extract<SnapshotType, { readonly kind: 'scalar' }>;

/** How values of one BSON type become another by `$convert`. */
export interface Conversion {
  /** True when every value has its like. */
  readonly isLossless: boolean;
  /** An expression over `$$value` where `$convert` alone would lose something without a word. */
  readonly using?: unknown;
}

/** Source: server manual, `$convert`; only pairs of which the result means the same. */
const LOSSLESS: Readonly<Partial<Record<BsonAlias, readonly BsonAlias[]>>> = {
  int: ['long', 'double', 'decimal', 'string'],
  long: ['decimal', 'string'],
  double: ['string'],
  decimal: ['string'],
  bool: ['string', 'int', 'long'],
  date: ['string'],
  objectId: ['string'],
};

const REFUSING: Readonly<Partial<Record<BsonAlias, readonly BsonAlias[]>>> = {
  int: ['bool'],
  long: ['int', 'double', 'bool', 'date'],
  double: ['int', 'long', 'decimal'],
  decimal: ['int', 'long', 'double'],
  bool: ['double', 'decimal'],
  date: ['long'],
  string: ['int', 'long', 'double', 'decimal', 'date', 'objectId'],
};

/** Finds the conversion between two types that are stored as different BSON types; none where there is no automatic way. */
export function conversionOf(before: Scalar, after: Scalar): Conversion | undefined {
  if (!isPlain(before) || !isPlain(after)) return undefined;
  if (LOSSLESS[before.bson]?.includes(after.bson)) return { isLossless: true };
  if (!REFUSING[before.bson]?.includes(after.bson)) return undefined;
  const cutsFraction = ['double', 'decimal'].includes(before.bson) && ['int', 'long'].includes(after.bson);
  return cutsFraction ? { isLossless: false, using: wholeNumber(after.bson) } : { isLossless: false };
}

/** A number that stands for something else, such as microseconds for a time of day, is not what a text of it would say. */
function isPlain({ name, bson }: Scalar): boolean {
  return bson === 'string' || bson === 'date' || name === bson;
}

/** `$convert` cuts fractions off; with this they stand against the conversion. */
function wholeNumber(to: BsonAlias): unknown {
  const converted = { $convert: { input: '$$value', to, onError: null, onNull: null } };
  return { $cond: [{ $eq: [{ $trunc: '$$value' }, '$$value'] }, converted, null] };
}
