import { escaped } from '../escape.ts';
import { array, type Code, member, object } from './code.ts';

/** Data of JSON as code that evaluates to exactly it. */
export function dataCode(value: unknown): Code {
  if (typeof value === 'string') return escaped.stringLiteral(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return array(value.map(dataCode));
  if (typeof value !== 'object') throw new TypeError(`Our own bug: a step holds a ${typeof value}.`);
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return object(members.map(([key, inner]) => member(escaped.propertyKey(key), dataCode(inner))));
}
