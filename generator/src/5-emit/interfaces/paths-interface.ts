import type { Model, Slot } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import type { Path } from '../paths/path.ts';
import { valueType } from '../types/value-type.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { pathMembers, readHoles } from './path-members.ts';

/** `PostPaths`: every path whose values can be collected, with the type of one value. */
export function pathsInterface(model: Model, paths: readonly Path[], imports: Imports): InterfaceView {
  const typed = paths
    .filter((path) => !isWholeEntry(path))
    .map((path) => ({ path, type: valueType(element(path.slot), imports) }));
  const doc = 'What `distinct` gives for each path. Arrays are opened: their elements are collected.';
  return interfaceView(`${model.name}Paths`, doc, pathMembers(typed, readHoles, false));
}

// Its index signature would have to admit the types of all paths below it, and thereby blur what these give.
function isWholeEntry({ end, slot }: Path): boolean {
  return end === 'key' && slot.type.kind === 'embedded';
}

function element(slot: Slot): Slot {
  if (slot.type.kind !== 'array') return slot;
  const { items } = slot.type;
  return { type: items.type, nullable: items.nullable || slot.nullable };
}
