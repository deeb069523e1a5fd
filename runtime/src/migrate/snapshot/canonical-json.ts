/** What JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** `value` with the keys of all objects sorted, so that the same data give the same bytes. Members without a value are left out. */
export function canonicalValue(value: unknown): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (typeof value !== 'object') throw new TypeError(`Our own bug: JSON has no ${typeof value}.`);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // `Object.fromEntries` makes a property of `__proto__` too, where an assignment would set the prototype.
  return Object.fromEntries(
    entries
      .sort(([left], [right]) => (left < right ? -1 : Number(left > right)))
      .map(([key, member]) => [key, canonicalValue(member)]),
  );
}
