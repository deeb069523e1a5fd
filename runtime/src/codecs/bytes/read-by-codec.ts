import { decodeField } from '../decode-field.ts';
import type { Shape } from '../shape.ts';
import { readValue } from './read-value.ts';

/**
 * A field's value as the driver gives it, then through the field's codec: for types that only their codec knows.
 *
 * @param name The field's name in the model.
 * @param limit The position of the terminator of the document that holds it.
 */
export function readByCodec(
  shape: Shape,
  name: string,
  type: number,
  bytes: Buffer,
  view: DataView,
  at: number,
  limit: number,
): unknown {
  const field = shape.byName.get(name);
  return field && decodeField(field, readValue(type, bytes, view, at, limit));
}
