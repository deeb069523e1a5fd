import { setOwn } from './own-property.ts';
import type { Shape } from './shape.ts';
import { setUnknown } from './unknown-keys.ts';

/**
 * Reads a document as the driver gives it (with `ordinaryBsonOptions`), or as `encodeDocument` made it, into a row: the
 * declared fields in declared order, what is missing left out, then the keys that the model does not know.
 */
export function decodeDocument(shape: Shape, stored: object, into: object): void {
  const source = stored as Readonly<Record<string, unknown>>;
  for (const field of shape.fields) {
    if (!Object.hasOwn(source, field.stored)) continue;
    const value = source[field.stored];
    // BSON's old `undefined` counts as missing, and stays as it is until the field is set.
    if (value !== undefined) setOwn(into, field.name, field.codec.decode(value));
  }
  for (const key of Object.keys(source)) {
    if (!shape.byStored.has(key)) setUnknown(into, shape, key, source[key]);
  }
}
