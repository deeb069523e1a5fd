import { BSON, type Document } from 'mongodb';
import { ordinaryBsonOptions } from '../codecs/bson-options.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import { roleField } from '../codecs/role-field.ts';
import type { Shape } from '../codecs/shape.ts';
import type { ModelContext } from '../model/model-context.ts';
import { type Origin, Row } from '../model/row.ts';

/** The picture of a document after a write: `changed` holds the new stored values, `undefined` for what was removed. */
export function nextOrigin(shape: Shape, origin: Origin, changed: Document, now: Date): Document {
  const stored = storedFields(origin);
  const next: Document = { ...stored };
  for (const [key, value] of Object.entries(changed)) {
    if (value === undefined) Reflect.deleteProperty(next, key);
    else setOwn(next, key, value);
  }
  const updatedAt = roleField(shape, 'updatedAt');
  if (updatedAt !== undefined) next[updatedAt.stored] = now;
  const version = roleField(shape, 'version');
  if (version !== undefined) next[version.stored] = Number(stored[version.stored] ?? 0) + 1;
  return next;
}

/** The document that a row was last read from or written to, as the driver gives it. */
export function storedFields(origin: Origin): Document {
  return origin instanceof Uint8Array ? BSON.deserialize(origin, ordinaryBsonOptions) : origin;
}

/** Says that `row` was written and is now stored as `next`; the fields that the runtime keeps are shown on it. */
export function markUpdated({ connection, descriptor }: ModelContext, row: Row, next: Document): void {
  const roles = descriptor.shape.fields.filter(({ role }) => role !== undefined);
  connection.attempt?.remember(row, Object.fromEntries(roles.map(({ name }) => [name, getOwn(row, name)])));
  for (const { name, stored, codec } of roles) {
    const value = getOwn(next, stored);
    if (value === undefined) Reflect.deleteProperty(row, name);
    else setOwn(row, name, codec.decode(value));
  }
  Row.setOrigin(row, next);
}
