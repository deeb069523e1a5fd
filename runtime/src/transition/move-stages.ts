import type { Document } from 'mongodb';
import type { NamedField } from '../codecs/shape.ts';
import { effectiveField } from './effective-value.ts';
import { fieldInTransition } from './is-in-transition.ts';

/**
 * Stages of an update pipeline that give these fields of the document their present form, as the migration will. What
 * follows sees them so, and the document changes from one form to the other in one step.
 */
export function moveStages(fields: readonly NamedField[]): Document[] {
  const moved = fields.filter(fieldInTransition);
  if (moved.length === 0) return [];
  const former = moved.flatMap(({ was }) => (was === undefined ? [] : [was]));
  const set = Object.fromEntries(moved.map((field) => [field.stored, effectiveField(field, '$')]));
  return [{ $set: set }, ...(former.length === 0 ? [] : [{ $unset: former }])];
}
