import type { EmbeddedType, Model, ModelGraph } from '../3-link/model-graph.ts';
import { descriptorName } from './codecs/names.ts';
import { escaped } from './escape.ts';
import { compareNames, type ImportContext, Imports } from './imports.ts';
import { namesView } from './names-view.ts';
import { render } from './render.ts';
import type { IndexView } from './views/index.ts';

/** The types of a model that users name in their own code; those that only make up others stay in its file. */
const modelTypes = ['Fields', 'Input', 'Filter', 'Update', 'Select', 'Order', 'Query', 'Spec'];

const embeddedTypes = ['', 'Input', 'Filter', 'Select'];

/** The text of `index.ts`. */
export function emitIndex(graph: ModelGraph, header: string, context: ImportContext, schemaHash: string): string {
  const imports = new Imports(context, 'index');
  const view: Omit<IndexView, 'imports'> = {
    header,
    exports: exportViews(graph, context),
    models: graph.models.map((model) => ({
      doc: escaped.docComment(model.description === undefined ? [] : [model.description]),
      name: model.name,
      spec: imports.type(`./models/${model.fileName}`, `${model.name}Spec`),
      descriptor: imports.value(`./codecs/${model.fileName}`, descriptorName(model)),
    })),
    schemaHash: escaped.stringLiteral(schemaHash),
    connectModels: imports.runtimeValue('connectModels'),
    connected: imports.runtime('Connected'),
    connectOptions: imports.runtime('ConnectOptions'),
    model: imports.runtime('Model'),
    mongoClient: imports.runtime('MongoClient'),
  };
  return render('index', { ...view, imports: imports.list() });
}

function exportViews({ models, embedded, enums }: ModelGraph, context: ImportContext): IndexView['exports'] {
  const enumTypes = enums.map(({ name }) => name).sort(compareNames);
  return [
    ...models.flatMap((model) => modelExports(model, context)),
    ...embedded.map((type) => embeddedExport(type, context)),
    ...(enumTypes.length === 0 ? [] : [namesView('export type', enumTypes, `./models/enums.${context.extension}`)]),
  ];
}

function modelExports(model: Model, { extension }: ImportContext): IndexView['exports'] {
  const { name, fileName, customClass } = model;
  const types = modelTypes.map((suffix) => `${name}${suffix}`).sort(compareNames);
  return [
    namesView('export', [descriptorName(model)], `./codecs/${fileName}.${extension}`),
    namesView('export', [name], `./models/${fileName}${customClass ? '.class' : ''}.${extension}`),
    namesView('export type', types, `./models/${fileName}.${extension}`),
  ];
}

function embeddedExport({ name, fileName }: EmbeddedType, { extension }: ImportContext): IndexView['exports'][number] {
  const types = embeddedTypes.map((suffix) => `${name}${suffix}`).sort(compareNames);
  return namesView('export type', types, `./models/${fileName}.${extension}`);
}
