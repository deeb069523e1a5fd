import type { EmbeddedType } from '../3-link/model-graph.ts';
import { type ImportContext, Imports } from './imports.ts';
import { fieldsInterface } from './interfaces/fields-interface.ts';
import { filterInterface } from './interfaces/filter-interface.ts';
import { inputInterface } from './interfaces/input-interface.ts';
import { refsInterface } from './interfaces/refs-interface.ts';
import { selectInterface } from './interfaces/select-interface.ts';
import { listPaths } from './paths/list-paths.ts';
import { render } from './render.ts';

/** The text of an embedded type's file in `models/`. */
export function emitEmbedded(type: EmbeddedType, header: string, context: ImportContext): string {
  const imports = new Imports(context, type.fileName);
  const { name } = type;
  const interfaces = [
    fieldsInterface(type, name, type.description ?? `A \`${name}\` inside a document.`, imports),
    inputInterface(type, `What is given for a new \`${name}\`.`, imports),
    filterInterface(type, listPaths(type, 'asked'), `What may be asked of a \`${name}\` of an array.`, imports),
    selectInterface(type, `Which fields of a \`${name}\` are picked or left out.`, imports),
    refsInterface(type, `The fields of a \`${name}\` in expressions.`, imports),
  ];
  return render('embedded', { header, imports: imports.list(), interfaces });
}
