import type { Model, Relation } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { Imports } from '../imports.ts';
import { listRelations } from '../paths/list-relations.ts';
import type { InterfaceView } from '../views/interface.ts';
import { interfaceView } from './interface-view.ts';
import { memberView } from './member-view.ts';

/** `PostRelations`: what may be included, those of embedded types under their path. */
export function relationsInterface(model: Model, imports: Imports): InterfaceView {
  const members = listRelations(model).map(({ path, relation }) => {
    const generic = imports.runtime('Relation');
    const spec = imports.model(relation.target, 'Spec');
    return memberView(escaped.propertyKey(path.join('.')), `${generic}<${spec}, '${cardinality(relation)}'>`, {
      isReadonly: true,
    });
  });
  const doc = `What may be included with a \`${model.name}\`.`;
  return interfaceView(`${model.name}Relations`, doc, members);
}

function cardinality(relation: Relation): 'one' | 'optional' | 'many' {
  if (relation.many) return 'many';
  return relation.optional ? 'optional' : 'one';
}
