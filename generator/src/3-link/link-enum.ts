import type { EnumDeclaration } from '../2-validate/declaration.ts';
import type { EnumType, EnumValue } from './model-graph.ts';
import { keySpan } from './place.ts';
import type { DeclaredEnum } from './symbols.ts';

/** Links an enum of `enums:`. */
export function linkEnum({ name, declaration, place }: DeclaredEnum): EnumType {
  const { description } = isList(declaration) ? {} : declaration;
  const values = isList(declaration) ? declaration : declaration.values;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    values: isList(values) ? values.map((value) => ({ value })) : describe(values),
    span: keySpan(place),
  };
}

function isList(
  value: EnumDeclaration | readonly string[] | Readonly<Record<string, string | null>>,
): value is readonly string[] {
  return Array.isArray(value);
}

function describe(values: Readonly<Record<string, string | null>>): readonly EnumValue[] {
  return Object.entries(values).map(([value, description]) =>
    description === null ? { value } : { value, description },
  );
}
