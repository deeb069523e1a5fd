import type { EnumType } from '../3-link/model-graph.ts';
import { escaped } from './escape.ts';
import { render } from './render.ts';
import type { EnumView } from './views/enums.ts';

const widestLine = 120;

/** The text of `models/enums.ts`. */
export function emitEnums(enums: readonly EnumType[], header: string): string {
  return render('enums', { header, enums: enums.map(enumView) });
}

function enumView({ name, description, values }: EnumType): EnumView {
  const union = values.map(({ value }) => escaped.stringLiteral(value)).join(' | ');
  const isWide = `export type ${name} = ${union};`.length > widestLine;
  const isLong = isWide || values.some((value) => value.description !== undefined);
  return {
    doc: paragraphs(description),
    name,
    union,
    isLong,
    values: isLong
      ? values.map((value, index) => ({
          doc: paragraphs(value.description),
          literal: escaped.stringLiteral(value.value),
          end: index === values.length - 1 ? ';' : '',
        }))
      : [],
  };
}

function paragraphs(description: string | undefined): readonly string[] {
  return escaped.docComment(description === undefined ? [] : [description]);
}
