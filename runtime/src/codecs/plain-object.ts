/**
 * Whether a value is an object as literals and `JSON.parse` make it, of whatever realm. Arrays, dates, BSON values and
 * instances of classes are not.
 */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
