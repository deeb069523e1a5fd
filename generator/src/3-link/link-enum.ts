import type { EnumDeclaration, EnumValueDeclaration } from '../2-validate/declaration.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { LinkContext } from './link-context.ts';
import type { EnumType, EnumValue } from './model-graph.ts';
import { keySpan, type Place, valueSpan, within } from './place.ts';
import type { DeclaredEnum } from './symbols.ts';

/** Links an enum of `enums:`. */
export function linkEnum(context: LinkContext, { name, declaration, place }: DeclaredEnum): EnumType {
  const { description } = isList(declaration) ? {} : declaration;
  const declared = isList(declaration) ? declaration : declaration.values;
  const values = isList(declared) ? declared.map((value) => ({ value })) : describe(declared);
  checkFormerValues(context, values, within(place, 'values'));
  return { name, ...(description === undefined ? {} : { description }), values, span: keySpan(place) };
}

function isList(
  value: EnumDeclaration | readonly string[] | Readonly<Record<string, EnumValueDeclaration>>,
): value is readonly string[] {
  return Array.isArray(value);
}

function describe(values: Readonly<Record<string, EnumValueDeclaration>>): readonly EnumValue[] {
  return Object.entries(values).map(([value, said]) => {
    if (said === null) return { value };
    return typeof said === 'string' ? { value, description: said } : { value, ...said };
  });
}

/** A former value that still has a meaning of its own could not be told from the new one. */
function checkFormerValues({ diagnostics }: LinkContext, values: readonly EnumValue[], place: Place): void {
  const owners = new Map(values.map(({ value }) => [value, value]));
  for (const { value, was } of values) {
    if (was === undefined) continue;
    const owner = owners.get(was);
    if (owner === undefined) owners.set(was, value);
    else {
      const other = owner === was ? 'is a value of the enum' : `became "${owner}"`;
      diagnostics.push(createDiagnostic('link/former-value', { was, other }, valueSpan(within(place, value, 'was'))));
    }
  }
}
