import type { Model } from '../3-link/model-graph.ts';
import { escaped } from './escape.ts';
import type { ImportContext } from './imports.ts';
import { render } from './render.ts';

/** The first text of a user's class file; from then on the file is the user's. */
export function emitUserClass(model: Model, { extension }: ImportContext): string {
  return render('user-class', {
    name: model.name,
    base: `${model.name}Base`,
    module: escaped.stringLiteral(`./${model.fileName}.${extension}`),
    doc: escaped.docComment([model.description ?? `A document of \`${model.collection}\`.`]),
  });
}
