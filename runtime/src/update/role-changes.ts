import type { Document } from 'mongodb';
import { roleField } from '../codecs/role-field.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';

/** What every change of a document brings along: the time of it, and the next version. Under stored names. */
export interface RoleChanges {
  readonly $set: Document;
  readonly $inc: Document;
}

/** The changes of `updatedAt` and the version for a write at `now`. */
export function roleChanges(shape: Shape, now: Date): RoleChanges {
  const updatedAt = roleField(shape, 'updatedAt');
  const version = roleField(shape, 'version');
  return {
    $set: updatedAt === undefined ? {} : { [updatedAt.stored]: now },
    $inc: version === undefined ? {} : { [version.stored]: storedNumber(version, 1) },
  };
}

/** `changes` and what every change of a document brings along. */
export function withRoles(shape: Shape, now: Date, changes: { readonly $set?: Document; readonly $unset?: Document }) {
  const { $set, $inc } = roleChanges(shape, now);
  return withoutEmpty({ ...changes, $set: { ...changes.$set, ...$set }, $inc });
}

/** An update without the operators that have nothing to do, which the server refuses. */
export function withoutEmpty<Update extends Readonly<Record<string, Document>>>(update: Update): Partial<Update> {
  return Object.fromEntries(
    Object.entries(update).filter(([, changes]) => Object.keys(changes).length > 0),
  ) as Partial<Update>;
}

/** A number as the field's declared type stores it. */
export function storedNumber(field: NamedField, value: number): unknown {
  return field.codec.encodeOperand(value, field.name, { problems: [], unknownKeys: 'refuse' });
}
