import type { FieldOwner } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { Imports } from '../imports.ts';
import { valueType } from '../types/value-type.ts';
import type { InterfaceView } from '../views/interface.ts';
import { fieldDoc } from './field-doc.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

/** `PostFields`, or `Comment`: what a row or an embedded value holds. */
export function fieldsInterface(owner: FieldOwner, name: string, doc: string, imports: Imports): InterfaceView {
  const members = owner.fields.map((field) =>
    memberView(escaped.propertyKey(field.name), valueType(field, imports), {
      doc: fieldDoc(field),
      isReadonly: field.immutable || field.role !== undefined,
      isOptional: field.optional,
    }),
  );
  return interfaceView(name, doc, members);
}
