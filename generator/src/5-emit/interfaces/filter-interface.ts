import type { EmbeddedType, Model } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import type { Path } from '../paths/path.ts';
import { filterType } from '../types/filter-type.ts';
import type { InterfaceView, MemberView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';
import { pathMembers, readHoles } from './path-members.ts';

/** `PostFilter`: every path that may be asked, with what may be asked of it. */
export function filterInterface(
  owner: Model | EmbeddedType,
  paths: readonly Path[],
  doc: string,
  imports: Imports,
): InterfaceView {
  const list = `readonly (${owner.name}Filter | ${imports.runtime('RawFilter')})[]`;
  const logical = ['$and', '$or', '$nor'].map((operator) => memberView(operator, list, { isOptional: true }));
  const whole = owner.kind === 'model' ? documentOperators(imports) : [];
  const typed = paths.map((path) => ({
    path,
    type: path.isFree ? imports.runtime('AnyFilter') : filterType(path.slot, imports),
  }));
  return interfaceView(`${owner.name}Filter`, doc, [...logical, ...whole, ...pathMembers(typed, readHoles, true)]);
}

function documentOperators(imports: Imports): readonly MemberView[] {
  return [
    memberView('$expr', `${imports.runtime('Expression')}<boolean>`, { isOptional: true }),
    memberView('$text', imports.runtime('TextFilter'), { isOptional: true }),
    memberView('$comment', 'string', { isOptional: true }),
  ];
}
