import type { Model } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import type { Path } from '../paths/path.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';
import { pathMembers, type TypedPath } from './path-members.ts';
import { type UpdateGroup, updateGroups } from './update-groups.ts';

/**
 * One interface for each group of operators that take the same operands (`PostSet`, `PostIncrement`), and `PostUpdate`
 * last. Operators that the model has no use for are left out.
 */
export function updateInterfaces(model: Model, paths: readonly Path[], imports: Imports): readonly InterfaceView[] {
  const used = updateGroups
    .map((group) => ({ group, typed: typedPaths(group, paths, imports) }))
    .filter(({ typed }) => typed.length > 0);
  const holes = { position: 'ArrayPosition', key: 'string' };
  const groups = used.map(({ group, typed }) => {
    if (typed.some(hasPosition)) holes.position = imports.runtime('ArrayPosition');
    return interfaceView(`${model.name}${group.name}`, group.doc, pathMembers(typed, holes, true));
  });
  const operators = used.flatMap(({ group }) =>
    group.operators.map((operator) => memberView(operator, `${model.name}${group.name}`, { isOptional: true })),
  );
  const doc = `What an update may do to a \`${model.name}\`, by MongoDB's own operators.`;
  return [...groups, interfaceView(`${model.name}Update`, doc, operators)];
}

function typedPaths(group: UpdateGroup, paths: readonly Path[], imports: Imports): readonly TypedPath[] {
  return paths.flatMap((path) => {
    const type = group.operand(path, imports);
    return type === undefined ? [] : [{ path, type }];
  });
}

function hasPosition({ path }: TypedPath): boolean {
  return path.segments.some((segment) => segment.kind === 'position');
}
