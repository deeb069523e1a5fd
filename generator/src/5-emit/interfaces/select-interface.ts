import type { FieldOwner, Type } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { Imports } from '../imports.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

/** `PostSelect`: which fields may be picked or left out, embedded values whole or in part. */
export function selectInterface(owner: FieldOwner, doc: string, imports: Imports): InterfaceView {
  const members = owner.fields.map((field) =>
    memberView(escaped.propertyKey(field.name), selectType(field.type, imports), { isOptional: true }),
  );
  return interfaceView(`${owner.name}Select`, doc, members);
}

function selectType(type: Type, imports: Imports): string {
  if (type.kind === 'array') return selectType(type.items.type, imports);
  return type.kind === 'embedded' ? `boolean | ${imports.embedded(type.embedded, 'Select')}` : 'boolean';
}
