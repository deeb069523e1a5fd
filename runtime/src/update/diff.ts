import type { EncodeContext } from '../codecs/codec.ts';
import type { Shape } from '../codecs/shape.ts';
import { DiffChanges, type UpdateDocument } from './diff-changes.ts';
import { diffFields } from './diff-fields.ts';

export type { UpdateDocument } from './diff-changes.ts';

/**
 * Finds the smallest update that makes of the row `before` the row `after`, or `undefined` when there is nothing to do.
 * Both hold row values, `before` as `decodeDocument` made it of what was last read or written.
 *
 * - Fields of embedded types and keys of maps are set and unset one by one. Arrays of one length are changed element by
 *   element, appended items are pushed; an array that changed otherwise is set as a whole.
 * - Only what changed is checked. What the database holds against the declaration stays as it is, also when the array
 *   around it is written again.
 * - A field that is missing, or `undefined`, in `after` is unset, which its declaration must allow. Immutable fields may
 *   be set while they are missing. Elements of arrays have no identity: their immutable fields are free.
 * - Fields with a role (`updatedAt`, version …) are for the caller to set: a row that changed them has a problem. Find
 *   the difference before the new ones are put on the row.
 * - A new key that the model does not declare is a problem; one from the database may be changed and deleted.
 *
 * Problems are added to `context`; the result is of use only when there were none.
 */
export function diff(shape: Shape, before: object, after: object, context: EncodeContext): UpdateDocument | undefined {
  const changes = new DiffChanges(context);
  diffFields(shape, before, after, { stored: '', path: '', isInArray: false }, changes);
  return changes.toUpdate();
}
