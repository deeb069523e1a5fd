import type { OnDelete } from '../../2-validate/declaration.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { declaredOnly } from '../declared-only.ts';
import type { DeclaredField } from '../fields/declared-field.ts';
import type { RelationDraft } from '../fields/linked-field.ts';
import type { ReferenceDraft, TypeDraft } from '../fields/type-draft.ts';
import type { LinkContext } from '../link-context.ts';
import { checkFieldName } from '../names/check-field-name.ts';
import { keySpan, valueSpan, within } from '../place.ts';

/** Makes the relation of a field that is a reference. */
export function draftRelation(
  context: LinkContext,
  field: DeclaredField,
  draft: TypeDraft,
  reference: ReferenceDraft,
): RelationDraft | undefined {
  if (reference.inMap || reference.arrays > 1) {
    const code = reference.inMap ? 'link/reference-in-map' : 'link/reference-in-nested-array';
    context.diagnostics.push(createDiagnostic(code, { name: field.name }, keySpan(field.place)));
    return undefined;
  }
  const { declaration, place } = reference.site;
  const { onDelete = 'restrict', unique } = { ...declaration, unique: field.declaration.unique };
  checkOnDelete(context, field, draft, reference, onDelete);
  const many = reference.arrays === 1;
  const name = declaration.as ?? relationNameOf(field.name, many);
  if (name === undefined) {
    const ending = many ? 'Ids' : 'Id';
    context.diagnostics.push(
      createDiagnostic('link/relation-name', { name: field.name, ending }, keySpan(field.place)),
    );
    return undefined;
  }
  const span = declaration.as === undefined ? keySpan(field.place) : valueSpan(within(place, 'as'));
  if (!checkFieldName(context, 'relation', name, span)) return undefined;
  const relation = { name, target: reference.target, many, onDelete, span };
  if (declaration.inverse === undefined) return relation;
  const inverseSpan = valueSpan(within(place, 'inverse'));
  if (!checkFieldName(context, 'relation', declaration.inverse, inverseSpan)) return relation;
  return { ...relation, inverse: { name: declaration.inverse, many: unique !== true, span: inverseSpan } };
}

/** `authorId` gives `author`, `tagIds` gives `tags`. */
function relationNameOf(fieldName: string, many: boolean): string | undefined {
  const match = (many ? /^(.+)Ids$/ : /^(.+)Id$/).exec(fieldName);
  const stem = match?.[1];
  return stem === undefined ? undefined : many ? `${stem}s` : stem;
}

/** An action that could never be carried out is a mistake now, not when the first document is deleted. */
function checkOnDelete(
  { diagnostics }: LinkContext,
  field: DeclaredField,
  draft: TypeDraft,
  { arrays, site }: ReferenceDraft,
  action: OnDelete,
): void {
  const isPossible: Readonly<Record<OnDelete, boolean>> = {
    restrict: true,
    cascade: true,
    nothing: true,
    setNull: draft.nullable && arrays === 0,
    setDefault: field.declaration.default !== undefined,
    pull: arrays === 1,
  };
  const declaredAction = site.declaration.onDelete;
  if (isPossible[action]) {
    if (declaredAction !== undefined && action !== 'nothing') {
      const place = within(site.place, 'onDelete');
      diagnostics.push(declaredOnly(place, `onDelete: ${action}`, 'a delete does not follow it yet'));
    }
    return;
  }
  const need = NEEDS[action] ?? '';
  const span = valueSpan(within(site.place, 'onDelete'));
  diagnostics.push(createDiagnostic('link/on-delete', { name: field.name, action, need }, span));
}

const NEEDS: Readonly<Partial<Record<OnDelete, string>>> = {
  setNull: 'a single reference that may be null ("| null")',
  setDefault: 'a field with a default',
  pull: 'an array of references',
};
