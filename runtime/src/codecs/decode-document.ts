import { decodeField } from './decode-field.ts';
import { setOwn } from './own-property.ts';
import type { Shape } from './shape.ts';
import { setUnknown } from './unknown-keys.ts';

/**
 * Reads a document as the driver gives it (with `ordinaryBsonOptions`), or as `encodeDocument` made it, into a row: the
 * declared fields in declared order (from under their former keys where a migration has not come yet), what is missing
 * left out, then the keys that the model does not know.
 */
export function decodeDocument(shape: Shape, stored: object, into: object): void {
  const source = stored as Readonly<Record<string, unknown>>;
  for (const field of shape.fields) {
    // Where both keys are there, a writer of the old version was the last one: writers of the new one remove its key.
    const key = field.was !== undefined && source[field.was] !== undefined ? field.was : field.stored;
    if (!Object.hasOwn(source, key)) continue;
    // BSON's old `undefined` counts as missing, and stays as it is until the field is set.
    const value = decodeField(field, source[key]);
    if (value !== undefined) setOwn(into, field.name, value);
  }
  for (const key of Object.keys(source)) {
    if (!shape.byStored.has(key) && !shape.byFormer.has(key)) setUnknown(into, shape, key, source[key]);
  }
}
