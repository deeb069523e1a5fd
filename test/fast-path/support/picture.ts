import type { CompiledCodecs } from './compile-codecs.ts';

/**
 * A value as text that tells all that can be told apart: classes, bits, the order of keys, hidden keys. Comparisons
 * of libraries find no two invalid dates equal, or stumble over a key `constructor`.
 */
export function picture(codecs: CompiledCodecs, value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof Uint8Array) return `${className(value)}(${Buffer.from(value).toString('hex')})`;
  if (Array.isArray(value)) return `[${value.map((item) => picture(codecs, item)).join(', ')}]`;
  const keys = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${picture(codecs, item)}`);
  const hidden = codecs.runtime.hiddenKeys(value);
  return `${className(value)}{${keys.join(', ')}}${hidden === undefined ? '' : ` hides ${picture(codecs, hidden)}`}`;
}

function className(value: object): string {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null ? 'null' : prototype.constructor.name;
}
