import type { Model } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import { valueType } from '../types/value-type.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

const parts = ['fields', 'input', 'filter', 'update', 'select', 'order', 'refs', 'relations', 'paths'];

/** `PostSpec`: all types of a model under one name, the single type parameter of the runtime. */
export function specInterface(model: Model, imports: Imports): InterfaceView {
  const id = model.fields.find((field) => field.name === '_id');
  const members = [
    memberView('row', model.name),
    ...parts.map((part) => memberView(part, `${model.name}${part.charAt(0).toUpperCase()}${part.slice(1)}`)),
    memberView('id', id === undefined ? 'never' : valueType(id, imports)),
  ];
  return interfaceView(`${model.name}Spec`, `All types of \`${model.name}\`, as the runtime asks for them.`, members);
}
