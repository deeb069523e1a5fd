import type { Document } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { PageKey } from './page-keys.ts';

/** The documents that come after `values` in the order of `keys`; before them when `isBackwards`. */
export function keysetFilter(keys: readonly PageKey[], values: readonly unknown[], isBackwards: boolean): Document {
  const branches: Document[] = [];
  const ties: Document = {};
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    const ascends = (key.direction === 1) !== isBackwards;
    for (const condition of ascends ? above(value) : below(value, key)) {
      branches.push({ ...ties, [key.stored]: condition });
    }
    ties[key.stored] = isPlainObject(value) ? { $eq: value } : value;
  }
  return branches.length === 1 ? (branches[0] ?? {}) : { $or: branches };
}

// MongoDB orders null and missing as one and first, then NaN, then the other numbers.
function above(value: unknown): unknown[] {
  if (value === null) return [{ $ne: null }];
  return isNaNValue(value) ? [{ $gte: Number.NEGATIVE_INFINITY }] : [{ $gt: value }];
}

function below(value: unknown, { codec, canBeNull }: PageKey): unknown[] {
  if (value === null) return [];
  const nothing = canBeNull ? [null] : [];
  if (isNaNValue(value)) return nothing;
  const isDouble = codec.name === 'double';
  return [{ $lt: value }, ...(isDouble ? [Number.NaN] : []), ...nothing];
}

function isNaNValue(value: unknown): boolean {
  return Number.isNaN(typeof value === 'object' && value !== null && 'value' in value ? value.value : value);
}
