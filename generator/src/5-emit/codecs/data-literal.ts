import type { YamlValue } from '../../1-parse/document.ts';
import { escaped } from '../escape.ts';

/** A value as an expression that evaluates to exactly it, on one line. */
export function dataLiteral(value: YamlValue): string {
  if (typeof value === 'string') return escaped.stringLiteral(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(dataLiteral).join(', ')}]`;
  return objectLiteral(Object.entries(value).map(([key, item]) => [key, dataLiteral(item)]));
}

/** An object of these keys and expressions, on one line. */
export function objectLiteral(entries: readonly (readonly [key: string, expression: string])[]): string {
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, expression]) => `${literalKey(key)}: ${expression}`).join(', ')} }`;
}

/** `__proto__` without brackets would set the prototype. */
function literalKey(key: string): string {
  return key === '__proto__' ? "['__proto__']" : escaped.propertyKey(key);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
