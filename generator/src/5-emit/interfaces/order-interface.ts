import type { Model, Slot } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import type { Path } from '../paths/path.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { pathMembers, readHoles } from './path-members.ts';

/** `PostOrder`: every path whose values have a meaningful order. */
export function orderInterface(model: Model, paths: readonly Path[], imports: Imports): InterfaceView {
  const type = imports.runtime('Direction');
  const typed = paths.filter((path) => hasOrder(path.slot)).map((path) => ({ path, type }));
  const doc = 'Paths to order by, the first one first. Arrays count by their least or greatest element.';
  return interfaceView(`${model.name}Order`, doc, pathMembers(typed, readHoles, true));
}

function hasOrder({ type }: Slot): boolean {
  if (type.kind === 'array') return hasOrder(type.items);
  return type.kind === 'enum' || (type.kind === 'scalar' && type.fieldType.comparison !== 'geo');
}
