import type { FieldOwner } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { Imports } from '../imports.ts';
import { expressionType } from '../types/expression-type.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

/** `PostRefs`: the field references that callbacks get where an expression is needed. */
export function refsInterface(owner: FieldOwner, doc: string, imports: Imports): InterfaceView {
  const members = owner.fields.map((field) =>
    memberView(escaped.propertyKey(field.name), expressionType(field, imports), { isReadonly: true }),
  );
  return interfaceView(`${owner.name}Refs`, doc, members);
}
