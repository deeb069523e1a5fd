import type { Document } from 'mongodb';
import type { EncodeContext } from './codec.ts';
import { encodeFields } from './encode-fields.ts';
import { enter, leave } from './nesting.ts';
import type { Shape } from './shape.ts';

/**
 * Encodes a whole document, its own enumerable properties being the fields: `_id` first (the compiler declares it so),
 * then the declared order, then what the model does not know where the context keeps it. The result is of use only
 * when no problem was added.
 */
export function encodeDocument(shape: Shape, row: object, context: EncodeContext): Document {
  if (!enter(row, '', context)) return {};
  const document = encodeFields(shape, row, '', context);
  leave(context);
  return document;
}
