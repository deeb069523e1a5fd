import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { objectIdType } from '../../field-types/object-id.ts';
import type { LinkContext } from '../link-context.ts';
import type { Type } from '../model-graph.ts';
import { parseNotation } from '../notation/parse-notation.ts';
import { keySpan } from '../place.ts';
import type { DeclaredModel } from '../symbols.ts';
import type { DeclaredField } from './declared-field.ts';
import type { FieldsByGroup } from './expand-mixins.ts';
import { brokenType } from './type-draft.ts';

/** The type of `_id` where a model declares none. */
export const objectId: Type = { kind: 'scalar', fieldType: objectIdType, options: {} };

/**
 * Makes the function that knows what each model's `_id` is. An `_id` may itself be a reference; such a chain is followed
 * step by step, because it may be as long as there are models.
 * @param linkType links the type of an `_id` that is no reference
 */
export function createIdTypes(
  { symbols, diagnostics }: LinkContext,
  fieldsByGroup: FieldsByGroup,
  linkType: (field: DeclaredField) => Type,
): (model: DeclaredModel) => Type {
  const known = new Map<DeclaredModel, Type>();
  const idFieldOf = (model: DeclaredModel) => fieldsByGroup.get(model)?.find((field) => field.name === '_id');
  const follow = (model: DeclaredModel): DeclaredModel | Type => {
    const field = idFieldOf(model);
    if (field === undefined) return objectId;
    const form = formOf(field);
    if (form.kind === 'plain') return linkType(field);
    const target = form.kind === 'reference' ? symbols.byName.get(form.target) : undefined;
    return target?.kind === 'model' ? target : brokenType;
  };
  return (model) => {
    const chain = new Set<DeclaredModel>();
    let current: DeclaredModel | Type = model;
    while ('declaration' in current && !chain.has(current)) {
      chain.add(current);
      current = known.get(current) ?? follow(current);
    }
    if ('declaration' in current) diagnostics.push(circular([...chain], idFieldOf(model)));
    const type = 'declaration' in current ? brokenType : current;
    for (const member of chain) known.set(member, type);
    return type;
  };
}

type IdForm = { readonly kind: 'plain' | 'collection' } | { readonly kind: 'reference'; readonly target: string };

/** How an `_id` is declared. Arrays and maps cannot be ids, so what is in them is not looked at. */
function formOf({ declaration }: DeclaredField): IdForm {
  if (declaration.ref !== undefined) return { kind: 'reference', target: declaration.ref };
  if (declaration.arrayOf !== undefined || declaration.mapOf !== undefined) return { kind: 'collection' };
  const notation = declaration.type === undefined ? undefined : parseNotation(declaration.type);
  if (notation === undefined || 'problem' in notation || notation.type.kind === 'name') return { kind: 'plain' };
  return notation.type.kind === 'reference'
    ? { kind: 'reference', target: notation.type.target }
    : { kind: 'collection' };
}

function circular(chain: readonly DeclaredModel[], field: DeclaredField | undefined) {
  const models = chain.map(({ name }) => `"${name}"`).join(', ');
  const related = chain
    .slice(1)
    .map(({ name, place }) => ({ message: `"${name}" is declared here`, span: keySpan(place) }));
  return createDiagnostic('link/id-cycle', { models }, field && keySpan(field.place), related);
}
