import type { NamedField, Shape } from './shape.ts';

/** The field that has a role, where the model has one. */
export function roleField(shape: Shape, role: NonNullable<NamedField['role']>): NamedField | undefined {
  return shape.fields.find((field) => field.role === role);
}
