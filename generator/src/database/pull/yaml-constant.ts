import { Decimal128, Double, Int32, Long, ObjectId, UUID } from 'mongodb';
import type { YamlValue } from '../../1-parse/document.ts';

/** A value of an index's options as the models write it, or nothing where they cannot. Days of the calendar are cut where `isDay`. */
export function yamlConstant(value: unknown, isDay = false): YamlValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (Long.isLong(value)) return value.toBigInt();
  if (value instanceof Decimal128 || value instanceof ObjectId || value instanceof UUID) return value.toString();
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  return undefined;
}
