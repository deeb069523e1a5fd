import type { Model } from '../3-link/model-graph.ts';
import { escaped } from './escape.ts';
import { type ImportContext, Imports } from './imports.ts';
import { fieldsInterface } from './interfaces/fields-interface.ts';
import { filterInterface } from './interfaces/filter-interface.ts';
import { inputInterface } from './interfaces/input-interface.ts';
import { orderInterface } from './interfaces/order-interface.ts';
import { pathsInterface } from './interfaces/paths-interface.ts';
import { refsInterface } from './interfaces/refs-interface.ts';
import { relationsInterface } from './interfaces/relations-interface.ts';
import { selectInterface } from './interfaces/select-interface.ts';
import { specInterface } from './interfaces/spec-interface.ts';
import { updateInterfaces } from './interfaces/update-interfaces.ts';
import { listPaths } from './paths/list-paths.ts';
import { render } from './render.ts';
import type { ModelView } from './views/model.ts';

/** The text of a model's file in `models/`. */
export function emitModel(model: Model, header: string, context: ImportContext): string {
  const imports = new Imports(context, model.fileName);
  const { name } = model;
  if (model.customClass) imports.type(`./${model.fileName}.class`, name);
  const view: Omit<ModelView, 'imports'> = {
    header,
    name,
    className: model.customClass ? `${name}Base` : name,
    classDoc: escaped.docComment([model.description ?? `A document of \`${model.collection}\`.`]),
    row: imports.runtimeValue('Row'),
    ...interfaces(model, imports),
    query: `${imports.runtime('Query')}<${name}Spec>`,
  };
  return render('model', { ...view, imports: imports.list() });
}

type Interfaces = Pick<
  ModelView,
  'fields' | 'input' | 'filter' | 'updates' | 'select' | 'order' | 'refs' | 'relations' | 'paths' | 'spec'
>;

function interfaces(model: Model, imports: Imports): Interfaces {
  const { name } = model;
  const read = listPaths(model, 'read');
  return {
    fields: fieldsInterface(model, `${name}Fields`, `The fields of a \`${name}\`.`, imports),
    input: inputInterface(model, `What is given for a new \`${name}\`.`, imports),
    filter: filterInterface(
      model,
      listPaths(model, 'asked'),
      `Which \`${name}\` documents: MQL with the names of the fields.`,
      imports,
    ),
    updates: updateInterfaces(model, listPaths(model, 'addressed'), imports),
    select: selectInterface(model, `Which fields of a \`${name}\` are picked or left out.`, imports),
    order: orderInterface(model, read, imports),
    refs: refsInterface(model, `The fields of a \`${name}\` in expressions.`, imports),
    relations: relationsInterface(model, imports),
    paths: pathsInterface(model, read, imports),
    spec: specInterface(model, imports),
  };
}
