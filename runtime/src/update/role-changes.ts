import type { Document } from 'mongodb';
import type { NamedField, Shape } from '../codecs/shape.ts';

type Role = NonNullable<NamedField['role']>;

/** The field that has a role, where the model has one. */
export function roleField(shape: Shape, role: Role): NamedField | undefined {
  return shape.fields.find((field) => field.role === role);
}

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

/** A number as the field's declared type stores it. */
export function storedNumber(field: NamedField, value: number): unknown {
  return field.codec.encodeOperand(value, field.name, { problems: [], unknownKeys: 'refuse' });
}
