import type { FieldOwner } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { Imports } from '../imports.ts';
import { inputType } from '../types/input-type.ts';
import type { InterfaceView } from '../views/interface.ts';
import { inputDoc } from './field-doc.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

/** `PostInput`: what callers give for a new value. What the runtime keeps itself is not in it. */
export function inputInterface(owner: FieldOwner, doc: string, imports: Imports): InterfaceView {
  const members = owner.fields
    .filter((field) => field.role === undefined)
    .map((field) =>
      memberView(escaped.propertyKey(field.name), inputType(field, imports), {
        doc: inputDoc(field),
        isOptional: field.optional || field.default !== undefined,
      }),
    );
  return interfaceView(`${owner.name}Input`, doc, members);
}
