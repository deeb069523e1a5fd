import type { Document } from 'mongodb';
import { roleField } from '../codecs/role-field.ts';
import type { Shape } from '../codecs/shape.ts';
import { withRoles } from './role-changes.ts';

/** The update that marks a document as deleted, `undefined` where the model has no soft delete. */
export function softDelete(shape: Shape, now: Date): Document | undefined {
  const field = roleField(shape, 'deletedAt');
  return field && withRoles(shape, now, { $set: { [field.stored]: now } });
}

/** The update that takes a softly deleted document back, `undefined` where the model has no soft delete. */
export function undelete(shape: Shape, now: Date): Document | undefined {
  const field = roleField(shape, 'deletedAt');
  return field && withRoles(shape, now, { $unset: { [field.stored]: '' } });
}
