import { BSON } from 'mongodb';
import type { Expression } from '../mql.ts';

/** A user's expression, with `$$ROOT` meaning the document as it was. `$name` does so by itself where `CURRENT` is bound to it. */
export function originalExpression(expression: unknown): Expression {
  const { v } = BSON.EJSON.deserialize({ v: expression }, { relaxed: false });
  return withoutRoot(v);
}

function withoutRoot(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^\$\$ROOT(?=\.|$)/, '$$$$CURRENT');
  if (Array.isArray(value)) return value.map(withoutRoot);
  if (!isPlain(value) || Object.hasOwn(value, '$literal')) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutRoot(member)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
