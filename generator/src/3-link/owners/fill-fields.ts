import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { objectId } from '../fields/create-id-types.ts';
import type { LinkedField } from '../fields/linked-field.ts';
import { reshapingOf } from '../fields/reshaping-of.ts';
import type { LinkContext } from '../link-context.ts';
import type { Default, Field } from '../model-graph.ts';
import { keySpan, within } from '../place.ts';
import { checkFormerNames } from './check-former-names.ts';
import { checkIdField } from './check-id-field.ts';
import type { OwnerDraft } from './owner-draft.ts';
import { roleFieldsOf } from './role-fields.ts';
import { checkStoredNames } from './stored-names.ts';

/** Fills in a draft's fields: `_id`, those declared, those of roles. */
export function fillFields(context: LinkContext, draft: OwnerDraft): void {
  for (const linked of draft.linked) {
    const field = toField(context, draft, linked);
    draft.fields.push(field);
    draft.members.set(field.name, { kind: 'field', span: field.span });
  }
  if ('indexes' in draft) {
    putIdFirst(context, draft);
    for (const field of roleFieldsOf(context, draft.declared)) {
      const other = draft.members.get(field.name);
      if (other === undefined) {
        draft.fields.push(field);
        draft.members.set(field.name, { kind: 'field', span: field.span });
      } else {
        const related = [{ message: `The ${other.kind} "${field.name}" is declared here`, span: other.span }];
        const parameters = { name: field.name, role: field.role ?? '' };
        context.diagnostics.push(createDiagnostic('link/role-field-clash', parameters, field.span, related));
      }
    }
  }
  checkStoredNames(context, draft);
  checkFormerNames(context, draft);
}

function toField(
  context: LinkContext,
  draft: OwnerDraft,
  { declared, draft: type, default: value }: LinkedField,
): Field {
  const { description, stored = declared.name, immutable, was: before } = declared.declaration;
  const { name: was, stored: wasStored = was } = typeof before === 'object' ? before : { name: before, stored: before };
  const byDefault = value?.kind === 'sequence' ? nameSequence(context, draft, declared.place, stored) : value;
  const reshaped = type.former && reshapingOf(type.former.type, type.type);
  return {
    name: declared.name,
    stored,
    type: type.type,
    nullable: type.nullable,
    optional: type.optional,
    immutable: immutable === true,
    ...(description === undefined ? {} : { description }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(was === undefined ? {} : { was }),
    ...(wasStored === undefined || wasStored === stored ? {} : { wasStored }),
    ...(type.former === undefined ? {} : { wasType: type.former }),
    ...(reshaped === undefined ? {} : { reshaped }),
    span: keySpan(declared.place),
  };
}

/** Each model counts on its own, also where a mixin declares the field. */
function nameSequence(
  { diagnostics }: LinkContext,
  draft: OwnerDraft,
  place: LinkedField['declared']['place'],
  stored: string,
): Default {
  if ('indexes' in draft) return { kind: 'sequence', name: `${draft.type.collection}.${stored}` };
  const parameters = { owner: draft.type.name };
  diagnostics.push(createDiagnostic('link/sequence-in-embedded', parameters, keySpan(within(place, 'default'))));
  return { kind: 'sequence', name: '' };
}

function putIdFirst(context: LinkContext, draft: Extract<OwnerDraft, { indexes: unknown }>): void {
  const index = draft.fields.findIndex((field) => field.name === '_id');
  const linked = draft.linked[index];
  const [declared] = index < 0 ? [] : draft.fields.splice(index, 1);
  if (declared !== undefined && linked !== undefined) checkIdField(context, linked);
  const field = declared ?? {
    name: '_id',
    stored: '_id',
    type: objectId,
    nullable: false,
    optional: false,
    span: draft.type.span,
  };
  // What the driver would do anyway, said where everybody can see it.
  const isPlainObjectId = linked?.draft.reference === undefined && isObjectId(field);
  const byDefault = 'default' in field ? field.default : isPlainObjectId ? ({ kind: 'newId' } as const) : undefined;
  draft.fields.unshift({ ...field, immutable: true, ...(byDefault === undefined ? {} : { default: byDefault }) });
  draft.members.set('_id', { kind: 'field', span: field.span });
}

function isObjectId({ type }: Pick<Field, 'type'>): boolean {
  return type.kind === 'scalar' && objectId.kind === 'scalar' && type.fieldType === objectId.fieldType;
}
